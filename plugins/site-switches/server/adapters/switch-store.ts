import type { ItemType } from '../../../../src/contracts/item';
import { siteSwitchFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Switched, SwitchStore } from '../use-cases/ports';

export const switchStore: SwitchStore = {
  lock: async (sql) => {
    await sql("select pg_advisory_xact_lock(hashtextextended('gongkai.site-switches', 0))");
  },
  readNewest: async (sql, kind, limit) => {
    const rows = await sql<{ facts: Switched }>(
      `select ${siteSwitchFacts('s')} as facts from gongkai.site_switches s
       where $1::text is null or s.kind = $1 order by s.switch_id desc limit $2`,
      [kind, limit],
    );
    return rows.map(({ facts }) => facts);
  },
  readPublicationId: async (sql, { type, documentId, locale }) => {
    const [row] = await sql<{ id: number }>(
      `select l.publication_id as id from gongkai.live_publications l
         join gongkai.portal_entries e using (item_type, document_id, locale, publication_id)
       where l.item_type = $1 and l.document_id = $2 and l.locale = $3`,
      [type, documentId, locale],
    );
    return row ? Number(row.id) : null;
  },
  insert: async (sql, facts) => {
    await sql(
      `insert into gongkai.site_switches (kind, is_on, item_type, document_id, locale, publication_id, reason,
         switched_by, switched_by_name, switched_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[facts.kind, facts.isOn, facts.type, facts.documentId, facts.locale],
        ...[facts.publicationId, facts.reason, facts.switchedBy, facts.switchedByName],
        ...[facts.switchedAt, facts.mac],
      ],
    );
  },
  markStale: async (sql) => {
    await sql("insert into gongkai.stale_lists (list, locale) values ('state', '')");
  },
};

export type ShownItem = {
  type: ItemType;
  documentId: string;
  locale: string;
  title: string;
  publishedAt: Date;
};

/** Pages of the portal whose title holds a text, the newest first. */
export const findShownItems = (sql: Sql, text: string, limit: number): Promise<ShownItem[]> =>
  sql<ShownItem>(
    `select item_type as type, document_id as "documentId", locale, title, published_at as "publishedAt"
     from gongkai.portal_entries where strpos(lower(title), lower($1)) > 0
     order by published_at desc, document_id, locale limit $2`,
    [text, limit],
  );
