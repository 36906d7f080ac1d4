// Lists of tasks narrowed by what a person looks for, as SQL.
import { isLate } from './home-store';

/** An empty text or list asks for nothing. */
export type TaskFilter = {
  /** Part of title, 文号 or 索引号, or the number of the case. */
  text: string;
  type: string;
  columnIds: readonly string[];
  departmentId: string;
  /** Of what is open: whether somebody has it in hand. */
  held: 'nobody' | 'somebody' | '';
  late: boolean;
};
/** What an open task is held against. */
export type Present = {
  now: Date;
  /** Per number of working days, from one on, what moved before is late; and where a stage has no limit. */
  limits: readonly Date[];
  usual: number;
};

const HELD = (now: string) =>
  `coalesce((select k.act = 'claim' and k.expires_at > ${now} from gongkai.task_claims k
    where k.case_id = o.case_id and k.stage_index = o.stage_index order by k.claim_id desc limit 1), false)`;

const CASE_NUMBER = /^\d{1,15}$/;

/** Of heads `h`. */
const narrowHeads = (
  { text, type, columnIds, departmentId }: TaskFilter,
  param: (value: unknown) => string,
): string[] => {
  const isSaid = `strpos(h.words, ${text === '' ? "''" : param(text.toLowerCase())}) > 0`;
  const isNumbered = CASE_NUMBER.test(text) ? [`h.case_id = ${param(text)}::bigint`] : [];
  return [
    ...(text === '' ? [] : [`(${[isSaid, ...isNumbered].join(' or ')})`]),
    ...(type === '' ? [] : [`h.item_type = ${param(type)}`]),
    ...(columnIds.length === 0 ? [] : [`h.column_id = any (${param(columnIds)})`]),
    ...(departmentId === '' ? [] : [`h.department_id = ${param(departmentId)}`]),
  ];
};

/** Further conditions on open cases `o`; their values are put behind those that are there. */
export const narrowOpen = (filter: TaskFilter, present: Present, values: unknown[]): string => {
  const param = (value: unknown) => `$${values.push(value)}`;
  const heads = narrowHeads(filter, param);
  const all = [
    // A value and no join: looked up for the few that are open, and not searched for among all there ever were.
    ...(heads.length === 0
      ? []
      : [`(select ${heads.join(' and ')} from gongkai.case_heads h where h.case_id = o.case_id)`]),
    ...(filter.held === ''
      ? []
      : [`${HELD(param(present.now))} = ${filter.held === 'somebody' ? 'true' : 'false'}`]),
    ...(filter.late
      ? [`not o.approved and ${isLate(param(present.limits), param(present.usual))}`]
      : []),
  ];
  return all.map((one) => ` and ${one}`).join('');
};

/** The same on decisions `d`, whose task is over: nobody has it in hand, and nothing of it is late. */
export const narrowDone = (filter: TaskFilter, values: unknown[]): string => {
  const heads = narrowHeads(filter, (value) => `$${values.push(value)}`);
  return heads.length === 0
    ? ''
    : ` and exists (select from gongkai.case_heads h where h.case_id = d.case_id and ${heads.join(' and ')})`;
};
