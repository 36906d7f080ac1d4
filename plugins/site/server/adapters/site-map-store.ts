// What stands on the portal, in parts by the number of the publication: a part never holds more addresses than numbers, and
// a publication touches one part (and, where it supersedes another, that one's), whatever the archive holds.
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { SITE_MAP_PART, toSiteMapPart } from '../core/site-path';
import type { Place } from './feeds/to-site-map';
import { type GenuineEntries, keySql, readGenuine, type Sourced } from './genuine-entries';

const OF_A_PART =
  prepared(`select e.path, p.publication_id as number, ${publicationFacts('p')} as publication
  from gongkai.portal_entries e join gongkai.publications p using (publication_id)
  where e.publication_id >= $1 and e.publication_id < $2 and ${keySql('e')} <> all ($3::text[])
  order by e.publication_id`);

type PartRow = Sourced & { path: string; number: number };

/** The pages of a part, by the number of their publications. */
export const readSiteMapPart = async (
  sql: Sql,
  guard: GenuineEntries,
  part: number,
): Promise<Place[]> => {
  const rows = await readGenuine(guard, (forged) =>
    sql<PartRow>(OF_A_PART, [part * SITE_MAP_PART, (part + 1) * SITE_MAP_PART, forged]),
  );
  const found = rows.map(({ path, number, publication }) => ({
    number,
    place: { path, changedAt: new Date(publication.publishedAt) },
  }));
  // Of these few the entry alone is known: their change has no moment.
  const mended = (await guard.entries(sql))
    .filter(({ entry }) => toSiteMapPart(entry) === part)
    .map(({ entry }) => ({ number: entry.publicationId, place: { path: entry.path } }));
  return [...found, ...mended].sort((a, b) => a.number - b.number).map(({ place }) => place);
};

const NEXT = (
  from: string,
) => `select e.publication_id / ${SITE_MAP_PART} from gongkai.portal_entries e
    where ${from}${keySql('e')} <> all ($1::text[]) order by e.publication_id limit 1`;
const PARTS = prepared(`with recursive parts (part) as (
    (${NEXT('')})
    union all
    select (${NEXT(`e.publication_id >= (n.part + 1) * ${SITE_MAP_PART} and `)}) from parts n where n.part is not null)
  select part from parts where part is not null`);

/** The parts that have a page: one look into the index for each. */
export const readSiteMapParts = async (sql: Sql, guard: GenuineEntries): Promise<number[]> => {
  const rows = await sql<{ part: number }>(PARTS, [guard.forgedItems()]);
  const mended = (await guard.entries(sql)).map(({ entry }) => toSiteMapPart(entry));
  return [...new Set([...rows.map(({ part }) => Number(part)), ...mended])].sort((a, b) => a - b);
};
