// gongkai.portal_entries: what stands on the portal.
import type { ItemKey } from '../../../../src/contracts/item';
import { storedFilesOf } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { toAccountLockName } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { EntryStore } from '../core/ports';
import { toFileName } from '../core/site-path';
import type { Entry } from '../core/views';
import { ENTRY, type KeyRow, toKey } from './entry-row';
import { type GenuineEntries, keySql, toItemKeyText } from './genuine-entries';
import { PORTAL_ACCOUNT } from './publication-store';

/** Keeps what stands on the portal of an item; its parameters are `toEntryParams`. */
export const SAVE_ENTRY = `insert into gongkai.portal_entries (${ENTRY}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb)
  on conflict (item_type, document_id, locale) do update set publication_id = excluded.publication_id,
    column_id = excluded.column_id, title = excluded.title, path = excluded.path,
    published_at = excluded.published_at, files = excluded.files, interprets = excluded.interprets,
    links = excluded.links, repeals = excluded.repeals, amends = excluded.amends,
    effective_on = excluded.effective_on, document = excluded.document`;

export const toEntryParams = ({ item, ...entry }: Entry): unknown[] => [
  ...[item.type, item.documentId, item.locale, entry.publicationId, entry.columnId, entry.title],
  ...[entry.path, entry.publishedAt, entry.files, entry.interprets, entry.links],
  ...[entry.repeals, entry.amends, entry.effectiveOn],
  entry.document && JSON.stringify(entry.document),
];

const saveEntry = async (sql: Sql, entry: Entry): Promise<void> => {
  await sql(SAVE_ENTRY, toEntryParams(entry));
};

const removeEntry = async (sql: Sql, { type, documentId, locale }: ItemKey): Promise<void> => {
  await sql(
    'delete from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale = $3',
    [type, documentId, locale],
  );
};

const byKey = (a: ItemKey, b: ItemKey): number => {
  const [one, two] = [a, b].map((item) => [item.locale, item.type, item.documentId].join(' '));
  return (one ?? '') < (two ?? '') ? -1 : 1;
};

const readItems = async (sql: Sql, guard: GenuineEntries): Promise<ItemKey[]> => {
  const rows = await sql<KeyRow>(
    `select item_type, document_id, locale from gongkai.portal_entries e where ${keySql('e')} <> all ($1::text[])`,
    [guard.forgedItems()],
  );
  const mended = (await guard.entries(sql)).map(({ entry }) => entry.item);
  return [...rows.map(toKey), ...mended].sort(byKey);
};

/** The portal has held the item of this row: at its address readers look for it. */
export const STOOD = (
  row: string,
) => `exists (select from gongkai.ledger s where s.item_type = ${row}.item_type
    and s.document_id = ${row}.document_id and s.locale = ${row}.locale and s.account_id = '${PORTAL_ACCOUNT}')`;

/** Whether the portal has ever held the item. */
export const hasStood = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<boolean> => {
  const [row] = await sql<{ stood: boolean }>(
    `select ${STOOD('i')} as stood from (values ($1::text, $2::text, $3::text)) i(item_type, document_id, locale)`,
    [type, documentId, locale],
  );
  return row?.stood === true;
};

/** By the register alone; what a forged row says of an item its page decides. */
const readWithdrawn = async (sql: Sql): Promise<ItemKey[]> => {
  const rows = await sql<KeyRow>(
    `select p.item_type, p.document_id, p.locale from gongkai.publications p
     where p.withdrawal_kind is not null and ${STOOD('p')} and not exists (
       select from gongkai.publications n where n.supersedes = p.publication_id)`,
  );
  return rows.map(toKey).sort(byKey);
};

const readFileNames = async (sql: Sql, guard: GenuineEntries): Promise<string[]> => {
  const rows = await sql<{ name: string }>(
    `select distinct unnest(files) as name from gongkai.portal_entries e where ${keySql('e')} <> all ($1::text[])`,
    [guard.forgedItems()],
  );
  const mended = (await guard.entries(sql)).flatMap(({ entry }) => entry.files);
  return [...new Set([...rows.map(({ name }) => name), ...mended])].sort();
};

/**
 * One statement, so one look at the register: a delivery moves from "being sent" to an entry in one transaction, and is
 * seen in one of the two places.
 */
const readNeededFiles = async (
  sql: Sql,
  guard: GenuineEntries,
  names: readonly string[],
): Promise<string[]> => {
  const rows = await sql<{ files: string[] | null; bytes: Buffer | null }>(
    `select files, null::bytea as bytes from gongkai.portal_entries e
     where files && $1::text[] and ${keySql('e')} <> all ($3::text[])
     union all
     select null, b.bytes from gongkai.deliveries d
       join gongkai.publications p using (publication_id) join gongkai.revision_bytes b using (fingerprint)
     where d.account_id = $2 and d.state = 'sending'`,
    [names, PORTAL_ACCOUNT, guard.forgedItems()],
  );
  const mended = (await guard.entries(sql)).flatMap(({ entry }) => entry.files);
  const needed = rows.flatMap(({ files, bytes }) =>
    bytes === null ? (files ?? []) : storedFilesOf(toRevisionContent(bytes)).map(toFileName),
  );
  const held = new Set([...mended, ...needed]);
  return names.filter((name) => held.has(name));
};

/**
 * The newest ledger entry of an item at the portal says which publication it holds, or that it holds nothing. Of an item
 * with a forged publication neither row says anything.
 */
const readStrayEntries = async (sql: Sql, guard: GenuineEntries, item?: ItemKey) => {
  const rows = await sql<KeyRow & { stands: number | null; held: number | null }>(
    `with held as (
       select distinct on (item_type, document_id, locale) item_type, document_id, locale, act, publication_id
       from gongkai.ledger where account_id = $1 and ($2::text is null or (item_type = $2 and document_id = $3 and locale = $4))
       order by item_type, document_id, locale, entry_id desc)
     select item_type, document_id, locale, e.publication_id as stands, h.publication_id as held
     from (select * from held where act <> 'withdraw') h
       full join (select * from gongkai.portal_entries
         where $2::text is null or (item_type = $2 and document_id = $3 and locale = $4)) e using (item_type, document_id, locale)
     where e.publication_id is distinct from h.publication_id order by 1, 2, 3`,
    [PORTAL_ACCOUNT, item?.type ?? null, item?.documentId ?? null, item?.locale ?? null],
  );
  const forged = new Set(guard.forgedItems());
  return rows
    .filter((row) => !forged.has(toItemKeyText(toKey(row))))
    .map((row) => ({ item: toKey(row), entryId: row.stands, publicationId: row.held }));
};

const readMovingItems = async (sql: Sql): Promise<ItemKey[]> =>
  (
    await sql<KeyRow>(
      `select distinct p.item_type, p.document_id, p.locale from gongkai.deliveries d
         join gongkai.publications p using (publication_id)
       where d.account_id = $1 and d.state in ('planned', 'sending')`,
      [PORTAL_ACCOUNT],
    )
  ).map(toKey);

const lockNameOf = (item: ItemKey) => [toAccountLockName(item, PORTAL_ACCOUNT)];

export const createEntryStore = (guard: GenuineEntries): EntryStore => ({
  readItems: (sql) => readItems(sql, guard),
  readWithdrawn,
  readFileNames: (sql) => readFileNames(sql, guard),
  readNeededFiles: (sql, names) => readNeededFiles(sql, guard, names),
  saveEntry,
  removeEntry,
  readStrayEntries: (sql, item) => readStrayEntries(sql, guard, item),
  findForged: async (sql) => {
    const found = [];
    for (const item of await guard.findNew(sql)) {
      found.push({ item, entry: (await guard.entryOf(sql, item))?.entry ?? null });
    }
    return found;
  },
  readMovingItems,
  tryItemLock: async (sql, item) => {
    const [row] = await sql<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      lockNameOf(item),
    );
    return row?.taken === true;
  },
  waitItemLock: async (sql, item) => {
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', lockNameOf(item));
  },
});
