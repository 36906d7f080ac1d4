// gongkai.portal_entries: what stands on the portal.
import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import { storedFilesOf } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { toAccountLockName } from '../../../../src/platform/sql/item-lock';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { EntryStore } from '../core/ports';
import { toFileName } from '../core/site-path';
import type { Entry } from '../core/views';

/** The account of the portal; the seed of the register makes it. */
export const PORTAL_ACCOUNT = 'portal';

type KeyRow = { item_type: ItemType; document_id: string; locale: string };
type EntryRow = KeyRow & {
  publication_id: number;
  column_id: string;
  title: string;
  path: string;
  published_at: Date;
  files: string[];
  interprets: string[];
  links: string[];
  repeals: string[];
  amends: string[];
  effective_on: string | null;
};

const toKey = (row: KeyRow): ItemKey => ({
  type: row.item_type,
  documentId: row.document_id,
  locale: row.locale,
});

const toEntry = (row: EntryRow): Entry => ({
  item: toKey(row),
  publicationId: row.publication_id,
  columnId: row.column_id,
  title: row.title,
  path: row.path,
  publishedAt: row.published_at,
  files: row.files,
  interprets: row.interprets,
  links: row.links,
  repeals: row.repeals,
  amends: row.amends,
  effectiveOn: row.effective_on,
});

const ENTRY =
  'item_type, document_id, locale, publication_id, column_id, title, path, published_at, files, interprets, links, repeals, amends, effective_on';

const SURROUNDINGS =
  prepared(`select 'own' as place, ${ENTRY} from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale = $3
     union all
     select 'otherLocale', ${ENTRY} from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale <> $3
     union all
     select 'interprets', ${ENTRY} from gongkai.portal_entries
     where item_type = 'normative-document' and document_id = any ($4::text[]) and locale = $3
     union all
     select 'interpretedBy', ${ENTRY} from gongkai.portal_entries
     where $1 = 'normative-document' and interprets <> '{}' and interprets @> array[$2] and locale = $3 and item_type = 'interpretation'
     union all
     select 'linked', ${ENTRY} from gongkai.portal_entries
     where (item_type, document_id) in (select split_part(l, '/', 1), split_part(l, '/', 2) from unnest($5::text[]) l) and locale = $3
     union all
     select 'changes', ${ENTRY} from gongkai.portal_entries
     where item_type = 'normative-document' and document_id = any ($6::text[]) and locale = $3
     union all
     select 'changedBy', ${ENTRY} from gongkai.portal_entries
     where $1 = 'normative-document' and item_type = 'normative-document'
       and ((repeals <> '{}' and repeals @> array[$2]) or (amends <> '{}' and amends @> array[$2]))
     order by published_at desc, document_id, locale`);

export type Surroundings = {
  own: Entry | null;
  interprets: Entry[];
  interpretedBy: Entry[];
  otherLocales: Entry[];
  linked: Entry[];
  /** Documents that this one repeals or amends. */
  changes: Entry[];
  /** Documents that repeal or amend this one, in whatever language. */
  changedBy: Entry[];
};

/** What a revision points to: ids of documents it interprets, and 'type/document id' of items its text links to. */
export type Pointers = {
  interprets: readonly string[];
  links: readonly string[];
  /** Ids of documents that it repeals or amends. */
  changes: readonly string[];
};
type Place =
  'own' | 'interprets' | 'interpretedBy' | 'otherLocale' | 'linked' | 'changes' | 'changedBy';

/**
 * What stands on the portal of an item and around it, newest first: documents with the ids it interprets, interpretations
 * of it, its other locales, what its text links to.
 */
export const readSurroundings = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  { interprets, links, changes }: Pointers,
): Promise<Surroundings> => {
  const params = [type, documentId, locale, interprets, links, changes];
  const rows = await sql<EntryRow & { place: Place }>(SURROUNDINGS, params);
  const at = (place: Place) => rows.filter((row) => row.place === place).map(toEntry);
  return {
    own: at('own')[0] ?? null,
    interprets: at('interprets'),
    interpretedBy: at('interpretedBy'),
    otherLocales: at('otherLocale'),
    linked: at('linked'),
    changes: at('changes'),
    changedBy: at('changedBy'),
  };
};

/** Keeps what stands on the portal of an item; its parameters are `toEntryParams`. */
export const SAVE_ENTRY = `insert into gongkai.portal_entries (${ENTRY}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (item_type, document_id, locale) do update set publication_id = excluded.publication_id,
    column_id = excluded.column_id, title = excluded.title, path = excluded.path,
    published_at = excluded.published_at, files = excluded.files, interprets = excluded.interprets,
    links = excluded.links, repeals = excluded.repeals, amends = excluded.amends,
    effective_on = excluded.effective_on`;

export const toEntryParams = ({ item, ...entry }: Entry): unknown[] => [
  ...[item.type, item.documentId, item.locale, entry.publicationId, entry.columnId, entry.title],
  ...[entry.path, entry.publishedAt, entry.files, entry.interprets, entry.links],
  ...[entry.repeals, entry.amends, entry.effectiveOn],
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

const readItems = async (sql: Sql): Promise<ItemKey[]> =>
  (
    await sql<KeyRow>(
      'select item_type, document_id, locale from gongkai.portal_entries order by locale, item_type, document_id',
    )
  ).map(toKey);

const readFileNames = async (sql: Sql): Promise<string[]> =>
  (
    await sql<{ name: string }>(
      'select distinct unnest(files) as name from gongkai.portal_entries order by 1',
    )
  ).map(({ name }) => name);

/**
 * One statement, so one look at the register: a delivery moves from "being sent" to an entry in one transaction, and is
 * seen in one of the two places.
 */
const readNeededFiles = async (sql: Sql, names: readonly string[]): Promise<string[]> => {
  const rows = await sql<{ files: string[] | null; bytes: Buffer | null }>(
    `select files, null::bytea as bytes from gongkai.portal_entries where files && $1::text[]
     union all
     select null, b.bytes from gongkai.deliveries d
       join gongkai.publications p using (publication_id) join gongkai.revision_bytes b using (fingerprint)
     where d.account_id = $2 and d.state = 'sending'`,
    [names, PORTAL_ACCOUNT],
  );
  const held = new Set(
    rows.flatMap(({ files, bytes }) =>
      bytes === null ? (files ?? []) : storedFilesOf(toRevisionContent(bytes)).map(toFileName),
    ),
  );
  return names.filter((name) => held.has(name));
};

/** The newest ledger entry of an item at the portal says which publication it holds, or that it holds nothing. */
const readStrayEntries: EntryStore['readStrayEntries'] = async (sql, item) => {
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
  return rows.map((row) => ({ item: toKey(row), entryId: row.stands, publicationId: row.held }));
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

export const entryStore: EntryStore = {
  readItems,
  readFileNames,
  readNeededFiles,
  saveEntry,
  removeEntry,
  readStrayEntries,
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
};
