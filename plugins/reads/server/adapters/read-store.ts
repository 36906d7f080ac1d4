import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { ReadCount } from '../core/read-tally';
import type { SummedBy, SumsQuestion } from '../core/to-sums-question';

/** With the portal's narrow role, which may add and nothing else. */
export const addReads = async (sql: Sql, counts: readonly ReadCount[]): Promise<void> => {
  await sql('select gongkai.add_reads($1::jsonb)', [JSON.stringify(counts)]);
};

export type ReadItem = {
  type: string;
  documentId: string;
  locale: string;
  title: string;
  path: string;
  reads: number;
};

/** What is on the portal, the most read since this day first; null: ever. */
export const listReads = async (
  sql: Sql,
  { since, page, pageSize }: { since: string | null; page: number; pageSize: number },
): Promise<{ rows: ReadItem[]; total: number; reads: number }> => {
  const summed = `select r.item_type, r.document_id, r.locale, sum(r.reads) as reads from gongkai.page_reads r
     where $1::date is null or r.read_on >= $1::date group by 1, 2, 3`;
  const [count] = await sql<{ total: number; reads: number }>(
    `select count(*)::int as total, coalesce(sum(s.reads), 0)::float8 as reads
     from (${summed}) s join gongkai.portal_entries e using (item_type, document_id, locale)`,
    [since],
  );
  const rows = await sql<ReadItem>(
    `select e.item_type as type, e.document_id as "documentId", e.locale, e.title, e.path, s.reads::float8 as reads
     from (${summed}) s join gongkai.portal_entries e using (item_type, document_id, locale)
     order by s.reads desc, e.published_at desc, e.document_id limit $2 offset $3`,
    [since, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0, reads: count?.reads ?? 0 };
};

const SUMMED: Record<SummedBy, string> = {
  day: `to_char(r.read_on, 'YYYY-MM-DD')`,
  month: `to_char(r.read_on, 'YYYY-MM')`,
  year: `to_char(r.read_on, 'YYYY')`,
  'content-type': 'r.item_type',
  // Pages are read on the portal alone.
  channel: `'portal'`,
};

export type ReadSums = { value: string; reads: number }[];

/** Reads of a time by one of the dimensions that figures of publications have. */
export const sumReads = (sql: Sql, { from, to, by }: SumsQuestion): Promise<ReadSums> =>
  sql(
    `select ${SUMMED[by]} as value, sum(r.reads)::float8 as reads from gongkai.page_reads r
     where r.read_on between $1::date and $2::date group by 1 order by 1`,
    [from, to],
  );

export type ItemReads = {
  total: number;
  days: { day: string; reads: number }[];
  /** The newest first. */
  years: { year: string; reads: number }[];
};

/** Of one item: in all, in each year, and on each day since one on which it was read. */
export const readItemReads = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  since: string,
): Promise<ItemReads> => {
  const [row] = await sql<ItemReads>(
    `select coalesce(sum(r.reads), 0)::float8 as total,
       coalesce(jsonb_agg(jsonb_build_object('day', to_char(r.read_on, 'YYYY-MM-DD'), 'reads', r.reads) order by r.read_on)
         filter (where r.read_on >= $4::date), '[]') as days,
       (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'reads', y.reads) order by y.year desc), '[]')
        from (select to_char(a.read_on, 'YYYY') as year, sum(a.reads) as reads from gongkai.page_reads a
          where a.item_type = $1 and a.document_id = $2 and a.locale = $3 group by 1) y) as years
     from gongkai.page_reads r where r.item_type = $1 and r.document_id = $2 and r.locale = $3`,
    [type, documentId, locale, since],
  );
  return row ?? { total: 0, days: [], years: [] };
};
