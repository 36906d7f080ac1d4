// Two people changed one form: what each changed, field by field, and both together. A field that is absent is empty.
type Form = Readonly<Record<string, unknown>>;

/** A field that one of the two changed, or both. */
export type FieldChange = {
  field: string;
  before: unknown;
  theirs: unknown;
  mine: unknown;
  by: 'me' | 'them' | 'both';
};

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** As JSON has it, keys in whatever order; what is empty is nothing. */
const toComparable = (value: unknown): unknown => {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.map(toComparable);
  if (typeof value !== 'object') return value;
  const filled = Object.entries(value as Form).filter(([, part]) => !isEmpty(part));
  if (filled.length === 0) return null;
  return Object.fromEntries(
    filled.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, toComparable(part)]),
  );
};
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(toComparable(one)) === JSON.stringify(toComparable(other));

type Three = { before: Form; theirs: Form; mine: Form };

const byWhom = ({ before, theirs, mine }: Omit<FieldChange, 'field' | 'by'>) => {
  const byThem = !isSame(before, theirs);
  // What both changed alike needs nobody's choice: it is shown as theirs.
  if (isSame(theirs, mine)) return byThem ? 'them' : null;
  if (isSame(before, mine)) return 'them';
  return byThem ? 'both' : 'me';
};

/** Fields that either changed, in the order of the form; theirs may stand in mine by now. */
export const toChanges = ({ before, theirs, mine }: Three): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(theirs), ...Object.keys(mine)])].flatMap(
    (field) => {
      const change = { before: before[field], theirs: theirs[field], mine: mine[field] };
      const by = byWhom(change);
      return by === null ? [] : [{ field, ...change, by }];
    },
  );

/** Mine where I changed a field, else theirs: nobody's change of another field is undone. */
export const mergeForms = ({ before, theirs, mine }: Three): Record<string, unknown> => {
  const own = toChanges({ before, theirs, mine }).filter(({ by }) => by !== 'them');
  return { ...theirs, ...Object.fromEntries(own.map(({ field, mine: said }) => [field, said])) };
};
