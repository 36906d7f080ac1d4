import { columnOfPlace } from '../../../../src/contracts/placement';
import type { PlacementFacts, Recorded } from '../../../../src/contracts/register-macs';
import type { FileReference } from '../../../../src/contracts/revision';
import { placementFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { ShownItem } from '../core/check-placement';
import type { PlacementStore } from '../use-cases/ports';

export type FoundItem = ShownItem & { publishedAt: Date; cover: FileReference | null };

/** A page of the portal with its live publication and its picture. */
const SHOWN = (from: string) => `select e.item_type as type, e.document_id as "documentId", e.title,
    e.column_id as "columnId", e.published_at as "publishedAt", e.publication_id as "publicationId", r.cover,
    coalesce(r.cover ->> 'mime' ~ '^image/(?!svg)', false) as "hasPicture"
  from ${from} join gongkai.live_publications l using (item_type, document_id, locale, publication_id)
    join gongkai.publications p using (publication_id)
    left join gongkai.revision_bytes b on b.fingerprint = p.fingerprint
    left join lateral (select nullif(convert_from(b.bytes, 'UTF8')::jsonb -> 'cover', 'null') as cover) r on true`;

export const placementStore: PlacementStore = {
  lock: async (sql) => {
    await sql("select pg_advisory_xact_lock(hashtextextended('gongkai.placements', 0))");
  },
  readShown: (sql, items, locale) =>
    sql<FoundItem>(
      `${SHOWN('gongkai.portal_entries e')} where e.locale = $3
         and (e.item_type, e.document_id) in (select * from unnest($1::text[], $2::text[]))`,
      [items.map(({ type }) => type), items.map(({ documentId }) => documentId), locale],
    ),
  insert: async (sql, facts) => {
    await sql(
      `insert into gongkai.placements (place, locale, items, placed_by, placed_by_name, placed_at, mac)
       values ($1, $2, $3::jsonb, $4, $5, $6, $7)`,
      [
        ...[facts.place, facts.locale, JSON.stringify(facts.items), facts.placedBy],
        ...[facts.placedByName, facts.placedAt, facts.mac],
      ],
    );
  },
  markStale: async (sql, place, locale) => {
    await sql('insert into gongkai.stale_lists (list, locale) values ($1, $2)', [
      columnOfPlace(place) === null ? 'home' : place,
      locale,
    ]);
  },
};

export type Change = { facts: Recorded<PlacementFacts> };

/** What was done last, the newest first. */
export const readChanges = (sql: Sql, limit: number): Promise<Change[]> =>
  sql<Change>(
    `select ${placementFacts('p')} as facts from gongkai.placements p order by p.placement_id desc limit $1`,
    [limit],
  );

/** Pages whose titles are looked through for pictures: their revisions must be opened for it. */
const LOOKED_THROUGH = 200;

type Sought = {
  text: string;
  locale: string;
  /** null: of every column. */
  columnIds: readonly string[] | null;
  withPicture: boolean;
};

/** Pages of the portal whose title holds a text, the newest first. */
export const findItems = (sql: Sql, sought: Sought, limit: number): Promise<FoundItem[]> =>
  sql<FoundItem>(
    `select * from (${SHOWN(`(select * from gongkai.portal_entries where locale = $2 and strpos(lower(title), lower($1)) > 0
         and ($3::text[] is null or column_id = any ($3)) order by published_at desc, document_id limit ${LOOKED_THROUGH}) e`)}) f
     where "hasPicture" or not $4 order by "publishedAt" desc, "documentId" limit $5`,
    [sought.text, sought.locale, sought.columnIds, sought.withPicture, limit],
  );
