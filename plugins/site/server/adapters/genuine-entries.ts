// What stands on the portal of items of whose publications some are forged. Their rows of gongkai.portal_entries may say
// anything, and the honest ones may be gone: for these few items the entry is made anew from what is genuine at each look.
import type { ItemKey } from '../../../../src/contracts/item';
import {
  firstPublishedAt,
  type RecordedPublication,
  toChain,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { watchForged } from '../../../../src/platform/sql/forged-publications';
import { prepared } from '../../../../src/platform/sql/prepared';
import { chainFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { toEntry } from '../core/to-entry';
import type { Entry } from '../core/views';
import { PORTAL_ACCOUNT, readContent } from './publication-store';
import { rememberGenuine } from './remember-genuine';

export type HeldEntry = { entry: Entry; content: RevisionContent };

/** A row of portal_entries with the publication that it names. */
export type Sourced = { publication: RecordedPublication };

export type GenuineEntries = {
  macs: Pick<RegisterMacs, 'isGenuine'>;
  /** Keys 'type/id/locale' of items known to have a forged publication: their rows of portal_entries count for nothing. */
  forgedItems(): string[];
  learn(item: ItemKey): void;
  /** Whether every row is of a genuine publication; learns of those that are not, so that asking again leaves them out. */
  areGenuine(rows: readonly Sourced[]): boolean;
  /** Looks through the newest publications; answers items that were not known before. */
  findNew(sql: Sql): Promise<ItemKey[]>;
  /** What the portal holds of one of these items by what is genuine. */
  entryOf(sql: Sql, item: ItemKey): Promise<HeldEntry | null>;
  /** What the portal holds of all of them. */
  entries(sql: Sql): Promise<HeldEntry[]>;
};

/** Of a row, as SQL; to be compared with forgedItems(). */
export const keySql = (row: string) =>
  `${row}.item_type || '/' || ${row}.document_id || '/' || ${row}.locale`;
export const toItemKeyText = ({ type, documentId, locale }: ItemKey) =>
  `${type}/${documentId}/${locale}`;

const HELD = prepared(`select ${chainFacts('$1', '$2', '$3')} as publications,
  array(select e.publication_id::text || ' ' || e.act from gongkai.ledger e where e.item_type = $1 and e.document_id = $2
    and e.locale = $3 and e.account_id = $4 order by e.entry_id desc) as ledger`);

type HeldRow = { publications: RecordedPublication[] | null; ledger: string[] };

const readHeld = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<HeldEntry | null> => {
  const [row] = await sql<HeldRow>(HELD, [type, documentId, locale, PORTAL_ACCOUNT]);
  const chain = toChain(row?.publications ?? null, macs);
  const lines = (row?.ledger ?? []).map((line) => line.split(' '));
  const [id, act] = lines.find(([one]) => !chain.forgedIds.has(Number(one))) ?? [];
  const publication = chain.genuine.find(({ publicationId }) => publicationId === Number(id));
  if (!publication?.fingerprint || act === 'withdraw') return null;
  const content = await readContent(sql, publication.fingerprint);
  if (!content) return null;
  const published = {
    publicationId: publication.publicationId,
    fingerprint: publication.fingerprint,
    publishedAt: new Date(publication.publishedAt),
    firstPublishedAt: firstPublishedAt(chain, publication),
  };
  return { entry: toEntry(content, published), content };
};

export const createGenuineEntries = (given: Pick<RegisterMacs, 'isGenuine'>): GenuineEntries => {
  const macs = rememberGenuine(given);
  const items = new Map<string, ItemKey>();
  const watch = watchForged(macs);
  const learn = ({ type, documentId, locale }: ItemKey) => {
    const item = { type, documentId, locale };
    items.set(toItemKeyText(item), item);
  };
  return {
    macs,
    forgedItems: () => [...items.keys()],
    learn,
    areGenuine: (rows) => {
      const forged = rows.filter(({ publication }) => !macs.isGenuine('publication', publication));
      for (const { publication } of forged) learn(publication);
      return forged.length === 0;
    },
    findNew: async (sql) => {
      const found = await watch(sql);
      const fresh = found.filter((item) => !items.has(toItemKeyText(item)));
      for (const item of fresh) learn(item);
      return fresh.map(({ type, documentId, locale }) => ({ type, documentId, locale }));
    },
    entryOf: (sql, item) => readHeld(sql, item, macs),
    entries: async (sql) => {
      const held: HeldEntry[] = [];
      for (const item of items.values()) {
        const one = await readHeld(sql, item, macs);
        if (one) held.push(one);
      }
      return held;
    },
  };
};

/** Reads until every row is genuine: each time what is known to be forged is left out. */
export const readGenuine = async <Row extends Sourced>(
  guard: GenuineEntries,
  read: (forgedItems: string[]) => Promise<Row[]>,
): Promise<Row[]> => {
  for (;;) {
    const known = guard.forgedItems();
    const rows = await read(known);
    if (guard.areGenuine(rows)) return rows;
    if (guard.forgedItems().length === known.length) {
      return rows.filter(({ publication }) => guard.macs.isGenuine('publication', publication));
    }
  }
};
