// Queries behind the portal's lists. Each reads what its page shows and no more, whatever the archive holds. A line counts
// only where its publication is genuine; of items with a forged one the guard says what stands.
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toShanghaiMonth } from '../core/dates';
import type { DocumentFacts, Entry, Line, Story } from '../core/views';
import { type GenuineEntries, keySql, readGenuine, type Sourced } from './genuine-entries';

export type LineRow = Sourced & {
  title: string;
  path: string;
  published_at: Date;
  document_id: string;
  document: DocumentFacts | null;
};
type Sorted<T> = T & { documentId: string };

const toLine = ({ title, path, published_at, document_id, document }: LineRow): Sorted<Line> => ({
  title,
  path,
  document,
  publishedAt: published_at,
  documentId: document_id,
});
const toLineOfEntry = ({ title, path, publishedAt, item, document }: Entry): Sorted<Line> => ({
  title,
  path,
  document,
  publishedAt,
  documentId: item.documentId,
});

/** Newest first, as the statements sort; what they found alone stays as they sorted it. */
const merge = <T extends Line>(found: Sorted<T>[], mended: Sorted<T>[]): T[] => {
  const lines = [...found, ...mended];
  if (mended.length > 0) {
    lines.sort(
      (a, b) =>
        b.publishedAt.getTime() - a.publishedAt.getTime() || (a.documentId < b.documentId ? -1 : 1),
    );
  }
  return lines.map(({ documentId: _, ...line }) => line as unknown as T);
};

type Place = { locale: string; columnIds: readonly string[] };

/** Of items with a forged publication, what stands in these columns. */
const readMended = async (sql: Sql, guard: GenuineEntries, { locale, columnIds }: Place) =>
  (await guard.entries(sql))
    .map(({ entry }) => entry)
    .filter(({ item, columnId }) => item.locale === locale && columnIds.includes(columnId));

export const LINE = `e.title, e.path, e.published_at, e.document_id, e.document, ${publicationFacts('p')} as publication`;

const NEWEST_LINES = prepared(`select ${LINE} from unnest($2::text[]) as c(id) cross join lateral (
         select e.title, e.path, e.published_at, e.document_id, e.document, e.publication_id from gongkai.portal_entries e
         where e.locale = $1 and e.column_id = c.id and ${keySql('e')} <> all ($4::text[])
         order by e.published_at desc, e.document_id limit $3) e
       join gongkai.publications p using (publication_id)
       order by e.published_at desc, e.document_id limit $3`);

/** The newest lines of some columns, newest first. One look into the index for each column. */
export const readNewestLines = async (
  sql: Sql,
  guard: GenuineEntries,
  { limit, ...place }: Place & { limit: number },
): Promise<Line[]> => {
  const { locale, columnIds } = place;
  const rows = await readGenuine(guard, (forged) =>
    sql<LineRow>(NEWEST_LINES, [locale, columnIds, limit, forged]),
  );
  const mended = await readMended(sql, guard, place);
  return merge(rows.map(toLine), mended.map(toLineOfEntry)).slice(0, limit);
};

const NEWEST_OF_ALL = prepared(`select ${LINE} from (
         select * from gongkai.portal_entries e where e.locale = $1 and ${keySql('e')} <> all ($3::text[])
         order by e.published_at desc, e.document_id limit $2) e
       join gongkai.publications p using (publication_id)
       order by e.published_at desc, e.document_id`);

/** The newest lines of a locale, whatever their columns, newest first. */
export const readNewestOfAll = async (
  sql: Sql,
  guard: GenuineEntries,
  { locale, limit }: { locale: string; limit: number },
): Promise<Line[]> => {
  const rows = await readGenuine(guard, (forged) =>
    sql<LineRow>(NEWEST_OF_ALL, [locale, limit, forged]),
  );
  const mended = (await guard.entries(sql)).filter(({ entry }) => entry.item.locale === locale);
  const ofEntries = mended.map(({ entry }) => toLineOfEntry(entry));
  return merge(rows.map(toLine), ofEntries).slice(0, limit);
};

const MONTH_LINES = prepared(`select ${LINE}
       from gongkai.portal_entries e join gongkai.publications p using (publication_id)
       where e.locale = $1 and e.column_id = any ($2::text[]) and ${keySql('e')} <> all ($4::text[])
         and e.published_at >= ($3 || '-01')::timestamp at time zone 'Asia/Shanghai'
         and e.published_at < (($3 || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
       order by e.published_at desc, e.document_id`);

/** The lines of some columns in one month ('2020-03', Asia/Shanghai), newest first. */
export const readMonthLines = async (
  sql: Sql,
  guard: GenuineEntries,
  { month, ...place }: Place & { month: string },
): Promise<Line[]> => {
  const { locale, columnIds } = place;
  const rows = await readGenuine(guard, (forged) =>
    sql<LineRow>(MONTH_LINES, [locale, columnIds, month, forged]),
  );
  const mended = (await readMended(sql, guard, place)).filter(
    ({ publishedAt }) => toShanghaiMonth(publishedAt) === month,
  );
  return merge(rows.map(toLine), mended.map(toLineOfEntry));
};

const NEWEST_OF_COLUMN = (more: string) => `
           select e.published_at from gongkai.portal_entries e
           where e.locale = $1 and e.column_id = c.id and ${keySql('e')} <> all ($3::text[]) ${more}
           order by e.published_at desc limit 1`;
const MONTHS = prepared(`with recursive months (began) as (
         select date_trunc('month', max(n.published_at) at time zone 'Asia/Shanghai')
         from unnest($2::text[]) as c(id) cross join lateral (${NEWEST_OF_COLUMN('')}) n
         union all
         select (select date_trunc('month', max(n.published_at) at time zone 'Asia/Shanghai')
           from unnest($2::text[]) as c(id) cross join lateral (
             ${NEWEST_OF_COLUMN("and e.published_at < m.began at time zone 'Asia/Shanghai'")}) n)
         from months m where m.began is not null)
       select to_char(began, 'YYYY-MM') as month from months where began is not null order by 1 desc`);

/** The months in which some columns have items, newest first: one look into the index for each month and column. */
export const readMonths = async (
  sql: Sql,
  guard: GenuineEntries,
  place: Place,
): Promise<string[]> => {
  const { locale, columnIds } = place;
  const rows = await sql<{ month: string }>(MONTHS, [locale, columnIds, guard.forgedItems()]);
  const mended = await readMended(sql, guard, place);
  const months = mended.map(({ publishedAt }) => toShanghaiMonth(publishedAt));
  return [...new Set([...rows.map(({ month }) => month), ...months])].sort().reverse();
};

/** Format version 1 named no smaller copies. */
const withSizes = (
  cover: Omit<FileReference, 'sizes'> & Partial<FileReference>,
): FileReference => ({
  ...cover,
  sizes: cover.sizes ?? [],
});

type StoryRow = LineRow & { summary: string | null; cover: FileReference | null };
const toStoryOf = (
  line: Sorted<Line>,
  { summary, cover }: Pick<RevisionContent, 'summary' | 'cover'>,
): Sorted<Story> => ({ ...line, summary, cover: cover && withSizes(cover) });
export const toStory = (row: StoryRow): Sorted<Story> => toStoryOf(toLine(row), row);

/** The newest items of a locale with summary and cover, newest first. */
export const readStories = async (
  sql: Sql,
  guard: GenuineEntries,
  { locale, limit }: { locale: string; limit: number },
): Promise<Story[]> => {
  const rows = await readGenuine(guard, (forged) =>
    sql<StoryRow>(
      `select ${LINE}, r.content ->> 'summary' as summary, nullif(r.content -> 'cover', 'null') as cover
       from (select e.* from gongkai.portal_entries e where e.locale = $1 and ${keySql('e')} <> all ($3::text[])
           order by e.published_at desc, e.document_id limit $2) e
         join gongkai.publications p using (publication_id)
         left join gongkai.revision_bytes b on b.fingerprint = p.fingerprint
         left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) r on true
       order by e.published_at desc, e.document_id`,
      [locale, limit, forged],
    ),
  );
  const mended = (await guard.entries(sql)).filter(({ entry }) => entry.item.locale === locale);
  return merge(
    rows.map(toStory),
    mended.map(({ entry, content }) => toStoryOf(toLineOfEntry(entry), content)),
  ).slice(0, limit);
};
