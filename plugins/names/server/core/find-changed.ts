import { NAME_FIELDS, type Names, type Place, PLACE_FIELDS } from '../../../../src/contracts/named';

type Fields = Readonly<Record<string, unknown>>;
type Field = (typeof NAME_FIELDS)[number] | (typeof PLACE_FIELDS)[number];

const toTrimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const nameOf = (names: Names, field: (typeof NAME_FIELDS)[number]): string =>
  ({ nameZh: names.zh, nameEn: names.en, slug: names.slug ?? '' })[field];

/**
 * Fields of a save that say another name than the desk's row did, and neither what readers see nor what was confirmed. A
 * form sends all of them back, changed or not.
 */
const findNames = (data: Fields, row: Fields, allowed: readonly Names[]): Field[] =>
  NAME_FIELDS.filter((field) => {
    if (!(field in data)) return false;
    const now = toTrimmed(data[field]);
    return now !== toTrimmed(row[field]) && !allowed.some((names) => nameOf(names, field) === now);
  });

/** Of one that nothing is known of. */
const UNKNOWN = '?';
const idOf = (one: unknown): string => {
  if (typeof one === 'string') return one;
  const { documentId } = (one ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : UNKNOWN;
};
/** Of several the last one stays. */
const lastOf = (list: unknown): string | null | undefined => {
  if (!Array.isArray(list)) return list == null ? undefined : idOf(list);
  return list.length > 0 ? idOf(list.at(-1)) : undefined;
};

/** Which parent a save names, in the forms that the Document Service takes; undefined: it changes none. */
const toParent = (value: unknown): string | null | undefined => {
  if (value === undefined) return undefined;
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return lastOf(value) ?? UNKNOWN;
  const { set, connect, disconnect, documentId } = value as Record<string, unknown>;
  // A row's number alone says nothing of which item it is.
  if (documentId !== undefined || 'id' in value) return idOf(value);
  if (set !== undefined) return lastOf(set) ?? null;
  return lastOf(connect) ?? (lastOf(disconnect) === undefined ? undefined : null);
};

const findPlace = (data: Fields, row: Place, allowed: readonly Place[]): Field[] =>
  PLACE_FIELDS.filter((field) => {
    if (field === 'order') {
      const order = data.order === undefined ? row.order : Number(data.order ?? 0);
      return order !== row.order && !allowed.some((place) => place.order === order);
    }
    const parentId = toParent(data.parent);
    if (parentId === undefined || parentId === row.parentId) return false;
    return !allowed.some((place) => place.parentId === parentId);
  });

/** What the desk's row says, and what it may say instead: what readers know, and what the same transaction has confirmed. */
type Ground = { row: Fields; place: Place; names: readonly Names[]; places: readonly Place[] };

export const findChanged = (data: Fields, { row, place, names, places }: Ground): Field[] => [
  ...findNames(data, row, names),
  ...findPlace(data, place, places),
];
