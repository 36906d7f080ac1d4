// Queries behind the portal's lists. Each reads what its page shows and no more, whatever the archive holds.
import type { FileReference } from '../../../../src/contracts/revision';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Line, Story } from '../core/views';

type LineRow = { title: string; path: string; published_at: Date };

const toLine = ({ title, path, published_at }: LineRow): Line => ({
  title,
  path,
  publishedAt: published_at,
});

const NEWEST_LINES =
  prepared(`select e.title, e.path, e.published_at from unnest($2::text[]) as c(id) cross join lateral (
         select title, path, published_at, document_id from gongkai.portal_entries
         where locale = $1 and column_id = c.id order by published_at desc, document_id limit $3) e
       order by e.published_at desc, e.document_id limit $3`);

/** The newest lines of some columns, newest first. One look into the index for each column. */
export const readNewestLines = async (
  sql: Sql,
  { locale, columnIds, limit }: { locale: string; columnIds: readonly string[]; limit: number },
): Promise<Line[]> => (await sql<LineRow>(NEWEST_LINES, [locale, columnIds, limit])).map(toLine);

const MONTH_LINES = prepared(`select title, path, published_at from gongkai.portal_entries
       where locale = $1 and column_id = any ($2::text[])
         and published_at >= ($3 || '-01')::timestamp at time zone 'Asia/Shanghai'
         and published_at < (($3 || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
       order by published_at desc, document_id`);

/** The lines of some columns in one month ('2020-03', Asia/Shanghai), newest first. */
export const readMonthLines = async (
  sql: Sql,
  { locale, columnIds, month }: { locale: string; columnIds: readonly string[]; month: string },
): Promise<Line[]> => (await sql<LineRow>(MONTH_LINES, [locale, columnIds, month])).map(toLine);

const MONTHS = prepared(`with recursive months (began) as (
         select date_trunc('month', max(e.published_at) at time zone 'Asia/Shanghai')
         from unnest($2::text[]) as c(id) cross join lateral (
           select published_at from gongkai.portal_entries
           where locale = $1 and column_id = c.id order by published_at desc limit 1) e
         union all
         select (select date_trunc('month', max(e.published_at) at time zone 'Asia/Shanghai')
           from unnest($2::text[]) as c(id) cross join lateral (
             select published_at from gongkai.portal_entries
             where locale = $1 and column_id = c.id and published_at < m.began at time zone 'Asia/Shanghai'
             order by published_at desc limit 1) e)
         from months m where m.began is not null)
       select to_char(began, 'YYYY-MM') as month from months where began is not null order by 1 desc`);

/** The months in which some columns have items, newest first: one look into the index for each month and column. */
export const readMonths = async (
  sql: Sql,
  { locale, columnIds }: { locale: string; columnIds: readonly string[] },
): Promise<string[]> =>
  (await sql<{ month: string }>(MONTHS, [locale, columnIds])).map(({ month }) => month);

/** Format version 1 named no smaller copies. */
const withSizes = (
  cover: Omit<FileReference, 'sizes'> & Partial<FileReference>,
): FileReference => ({
  ...cover,
  sizes: cover.sizes ?? [],
});

/** The newest items of a locale with summary and cover, newest first. */
export const readStories = async (
  sql: Sql,
  { locale, limit }: { locale: string; limit: number },
): Promise<Story[]> => {
  const rows = await sql<LineRow & { summary: string | null; cover: FileReference | null }>(
    `select e.title, e.path, e.published_at, r.content ->> 'summary' as summary, nullif(r.content -> 'cover', 'null') as cover
     from (select * from gongkai.portal_entries where locale = $1 order by published_at desc, document_id limit $2) e
       join gongkai.publications p using (publication_id)
       left join gongkai.revision_bytes b on b.fingerprint = p.fingerprint
       left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) r on true
     order by e.published_at desc, e.document_id`,
    [locale, limit],
  );
  return rows.map((row) => ({
    ...toLine(row),
    summary: row.summary,
    cover: row.cover && withSizes(row.cover),
  }));
};
