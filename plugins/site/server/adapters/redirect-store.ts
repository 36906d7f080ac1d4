// Where old addresses lead: items that came from an old site (gongkai.import_items), and what stands on the portal of them.
import { toAddress, toItemPath } from '../../../../src/contracts/portal-path';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { RedirectStore } from '../core/ports';
import { type KeyRow, toKey } from './entry-row';
import { type GenuineEntries, toItemKeyText } from './genuine-entries';

/** told: it was withdrawn, and at its own address readers find why. */
type Row = KeyRow & { key: string; path: string | null; told: boolean };

/** An address that two items came from leads to the one that stands, the newest of them. */
const READ = `select distinct on (i.redirect_key) i.redirect_key as key, e.path, i.item_type, i.document_id, i.locale,
    exists (select from gongkai.publications p where p.item_type = i.item_type and p.document_id = i.document_id
      and p.locale = i.locale and p.withdrawal_kind is not null
      and not exists (select from gongkai.publications n where n.supersedes = p.publication_id)) as told
  from gongkai.import_items i left join gongkai.portal_entries e using (item_type, document_id, locale)
  where i.redirect_shard = $1 and i.redirect_key is not null and exists (select from gongkai.ledger l
    where l.item_type = i.item_type and l.document_id = i.document_id and l.locale = i.locale and l.account_id = 'portal')
  order by i.redirect_key, e.path is null, i.batch_id desc`;

/** Of items with a forged publication the guard says where they stand, if they do. */
export const createRedirectStore = (guard: GenuineEntries): RedirectStore => ({
  read: async (sql, shard) => {
    const rows = await sql<Row>(READ, [shard]);
    const forged = new Set(guard.forgedItems());
    const list: [string, string | null][] = [];
    for (const row of rows) {
      const item = toKey(row);
      const isForged = forged.has(toItemKeyText(item));
      const path = isForged ? (await guard.entryOf(sql, item))?.entry.path : row.path;
      const stands = path ?? (row.told ? toItemPath(item) : null);
      list.push([row.key, stands ? toAddress(stands) : null]);
    }
    return Object.fromEntries(list);
  },
  shards: async (sql: Sql) =>
    (
      await sql<{ shard: string }>(
        `select distinct redirect_shard as shard from gongkai.import_items where redirect_key is not null order by 1`,
      )
    ).map(({ shard }) => shard),
});
