// Lists of the inbox besides one's own tasks: my department's, what is late, what I have done.
import type { Sql } from '../../../../src/platform/sql/sql';
import { isLate } from './home-store';
import { inPlaces, type Place, type TaskRow } from './item-review-store';
import { narrowDone, narrowOpen, type Present, type TaskFilter } from './narrow-tasks';

export type InboxRow = Omit<TaskRow, 'authors' | 'decisions' | 'stages'> & {
  stageNameZh: string | null;
  stageNameEn: string | null;
  /** When it came to its stage; of what I have done, when I decided. */
  movedAt: Date;
  approved: boolean;
  /** What I decided; null in the other lists. */
  verdict: string | null;
};
export type InboxAsked = Present & {
  person: string;
  /** Of the person; none: the whole office. */
  departments: readonly string[];
  /** That the person may read; none: all. */
  readable: readonly string[];
  /** Their own, and those of people who are away. */
  places: readonly Place[];
  filter: TaskFilter;
};
export type InboxFilter = 'mine' | 'department' | 'late' | 'done';

const OPEN = 'gongkai.open_cases o';
const within = (place: string) =>
  `(cardinality(${place}::text[]) = 0 or o.department_id = any (${place}))`;
type List = { from: string; where: string; order: string };
/** From which rows, and which of them; $1 is the person, or the departments. */
const LISTS: Record<Exclude<InboxFilter, 'mine'>, List> = {
  department: { from: OPEN, where: within('$1'), order: 'o.moved_at, o.case_id' },
  late: {
    from: OPEN,
    where: `${within('$1')} and not o.approved and ${isLate('$2', '$3')}`,
    order: 'o.moved_at, o.case_id',
  },
  done: {
    from: 'gongkai.decisions d',
    where: 'd.decided_by = $1',
    order: 'd.decided_at desc, d.case_id desc',
  },
};

const toValues = (list: InboxFilter, asked: InboxAsked): unknown[] => {
  if (list === 'mine') return inPlaces(asked.places).values;
  if (list === 'department') return [asked.departments];
  if (list === 'late') return [asked.readable, asked.limits, asked.usual];
  return [asked.person];
};

const toList = (list: InboxFilter, asked: InboxAsked): List & { values: unknown[] } => {
  const values = toValues(list, asked);
  const { from, where, order } =
    list === 'mine'
      ? { from: OPEN, where: inPlaces(asked.places).where, order: 'o.moved_at, o.case_id' }
      : LISTS[list];
  const narrowed =
    list === 'done' ? narrowDone(asked.filter, values) : narrowOpen(asked.filter, asked, values);
  return { from, where: where + narrowed, order, values };
};

const COLUMNS: Record<'open' | 'done', string> = {
  open: 'o.case_id, o.stage_index, o.moved_at, o.approved, o.limit_days, null::text as verdict',
  done: 'd.case_id, d.stage_index, d.decided_at as moved_at, false as approved, null::int as limit_days, d.verdict',
};

/** One page of a list. */
export const readInbox = (
  sql: Sql,
  filter: InboxFilter,
  asked: InboxAsked,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<InboxRow[]> => {
  const { from, where, order, values } = toList(filter, asked);
  const columns = COLUMNS[filter === 'done' ? 'done' : 'open'];
  const [limit, offset] = [`$${values.length + 1}`, `$${values.length + 2}`];
  return sql<InboxRow>(
    `select c.case_id as "caseId", c.item_type as type, c.document_id as "documentId", c.locale,
       b.content ->> 'title' as title, b.content ->> 'departmentId' as "departmentId", b.content ->> 'columnId' as "columnId",
       f.stage_index as "stageIndex", c.stages -> f.stage_index ->> 'nameZh' as "stageNameZh",
       c.stages -> f.stage_index ->> 'nameEn' as "stageNameEn", f.limit_days as "limitDays",
       coalesce(c.subject, 'publication') as subject, c.formal_workflow_id is not null as urgent, c.submitted_by_name as "submittedByName",
       c.submitted_at as "submittedAt", f.moved_at as "movedAt", f.approved, f.verdict
     from (select ${columns}, row_number() over (order by ${order}) as place from ${from} where ${where}
       order by ${order} limit ${limit} offset ${offset}) f
     join gongkai.review_cases c using (case_id)
     left join lateral (select convert_from(r.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes r where r.fingerprint = c.fingerprint) b on true
     order by f.place`,
    [...values, pageSize, (page - 1) * pageSize],
  );
};

/** More is not counted: nobody pages so far, and counting would read all that a person ever decided. */
const COUNTED = 1000;

export const countInbox = async (
  sql: Sql,
  filter: InboxFilter,
  asked: InboxAsked,
): Promise<number> => {
  const { from, where, values } = toList(filter, asked);
  const [row] = await sql<{ total: number }>(
    `select count(*)::int as total from (select 1 from ${from} where ${where} limit ${COUNTED}) f`,
    values,
  );
  return row?.total ?? 0;
};
