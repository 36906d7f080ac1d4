// What a person put first in a place of the portal (轮播, 置顶), as far as it stands now.
import type { ItemType } from '../../../../src/contracts/item';
import type { PlacedItem } from '../../../../src/contracts/placement';
import type { PlacementFacts, Recorded } from '../../../../src/contracts/register-macs';
import type { FileReference } from '../../../../src/contracts/revision';
import { prepared } from '../../../../src/platform/sql/prepared';
import { placementFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { PlacedStory, Placement } from '../core/views';
import { type GenuineEntries, keySql, readGenuine } from './genuine-entries';
import { LINE, type LineRow, toStory } from './list-store';
import { readChain } from './publication-store';

/** Forged rows are passed over; nobody can write so many that count. */
const LOOKED_AT = 20;

const NEWEST =
  prepared(`select w.place, p.id, p.facts from unnest($1::text[]) as w(place) cross join lateral (
    select s.placement_id as id, ${placementFacts('s')} as facts from gongkai.placements s
    where s.place = w.place and s.locale = $2 order by s.placement_id desc limit ${LOOKED_AT}) p
  order by p.id desc`);

/** A withdrawal ends the choice for good: what is published again later is shown when somebody says so again. */
const STANDING =
  prepared(`select c.place, ${LINE}, e.item_type, e.column_id, c.publication as chosen,
    r.content ->> 'summary' as summary, nullif(r.content -> 'cover', 'null') as cover
  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as c(place, type, id, publication)
    join gongkai.portal_entries e on e.item_type = c.type and e.document_id = c.id and e.locale = $5
    join gongkai.publications p on p.publication_id = e.publication_id
    left join gongkai.revision_bytes b on b.fingerprint = p.fingerprint
    left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) r on true
  where ${keySql('e')} <> all ($6::text[]) and not exists (select from gongkai.publications w
    where w.item_type = c.type and w.document_id = c.id and w.locale = $5 and w.kind = 'withdrawal' and w.publication_id > c.publication)`);

type StandingRow = LineRow & {
  place: string;
  item_type: ItemType;
  column_id: string;
  summary: string | null;
  cover: FileReference | null;
};
type Asked = { places: readonly string[]; locale: string };
type Wanted = PlacedItem & { place: string };
type Found = { place: string; story: PlacedStory };

const readNewest = async (sql: Sql, guard: GenuineEntries, { places, locale }: Asked) => {
  const rows = await sql<{ place: string; id: number; facts: Recorded<PlacementFacts> }>(NEWEST, [
    places,
    locale,
  ]);
  return places.map((place) => {
    const row = rows.find(
      (one) => one.place === place && guard.macs.isGenuine('placement', one.facts),
    );
    return { place, placementId: row?.id ?? null, items: row?.facts.items ?? [] };
  });
};

const toFound = (row: StandingRow): Found => {
  const { documentId, ...story } = toStory(row);
  return {
    place: row.place,
    story: { ...story, type: row.item_type, documentId, columnId: row.column_id },
  };
};

/** Of items with a forged publication, by what is genuine alone. */
const readMended = async (
  sql: Sql,
  guard: GenuineEntries,
  wanted: readonly Wanted[],
  locale: string,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (const { entry, content } of await guard.entries(sql)) {
    const { type, documentId } = entry.item;
    if (entry.item.locale !== locale) continue;
    const places = wanted.filter((one) => one.type === type && one.documentId === documentId);
    if (places.length === 0) continue;
    const { genuine } = await readChain(sql, entry.item, guard.macs);
    for (const { place, publicationId } of places) {
      if (genuine.some((one) => one.kind === 'withdrawal' && one.publicationId > publicationId))
        continue;
      const { title, path, publishedAt, columnId } = entry;
      const { summary, cover } = content;
      found.push({
        place,
        story: { title, path, publishedAt, columnId, type, documentId, summary, cover },
      });
    }
  }
  return found;
};

/** The places in the order that was asked for; what was withdrawn since is not among their items. */
export const readPlacements = async (
  sql: Sql,
  guard: GenuineEntries,
  asked: Asked,
): Promise<Placement[]> => {
  if (asked.places.length === 0) return [];
  const newest = await readNewest(sql, guard, asked);
  const wanted = newest.flatMap(({ place, items }) => items.map((item) => ({ ...item, place })));
  if (wanted.length === 0) return newest.map((one) => ({ ...one, chosen: 0, stories: [] }));
  const params = [
    wanted.map(({ place }) => place),
    wanted.map(({ type }) => type),
    wanted.map(({ documentId }) => documentId),
    wanted.map(({ publicationId }) => publicationId),
    asked.locale,
  ];
  const rows = await readGenuine(guard, (forged) =>
    sql<StandingRow>(STANDING, [...params, forged]),
  );
  const found = [...rows.map(toFound), ...(await readMended(sql, guard, wanted, asked.locale))];
  return newest.map(({ place, placementId, items }) => ({
    ...{ place, placementId, chosen: items.length },
    stories: items.flatMap(({ type, documentId }) => {
      const one = found.find(
        ({ place: there, story }) =>
          there === place && story.type === type && story.documentId === documentId,
      );
      return one ? [one.story] : [];
    }),
  }));
};
