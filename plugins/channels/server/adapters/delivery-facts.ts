// Everything that one attempt decides from, in one query.
import type {
  Account,
  DeliveryState,
  Held,
  Intent,
  PublicationKind,
} from '../../../../src/contracts/channel';
import type { ItemKey } from '../../../../src/contracts/item';
import {
  type Chain,
  firstPublishedAt,
  type LedgerLine,
  newestOf,
  type RecordedPublication,
  toChain,
  toHeld,
} from '../../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { accountStoppedSql } from '../../../../src/platform/sql/account-stopped';
import { prepared } from '../../../../src/platform/sql/prepared';
import { chainFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { DeliveryFacts } from '../core/deliveries';
import { accountJson } from './account-store';

type Line = LedgerLine &
  Pick<Held, 'address' | 'externalId'> &
  Pick<RevisionContent, 'format' | 'departmentId' | 'columnId'>;

type FactsRow = {
  deliveryId: number;
  publicationId: number;
  kind: PublicationKind;
  publishedAt: Date;
  type: ItemKey['type'];
  documentId: string;
  locale: string;
  account: Account;
  intent: Intent;
  state: DeliveryState;
  attempts: number;
  awaitsPerson: boolean;
  accountStopped: DeliveryFacts['accountStopped'];
  publications: RecordedPublication[];
  /** Accounts of publications after this one. */
  laterAccounts: Record<string, string[] | null> | null;
  /** Of the item at this account, newest first. */
  ledger: Line[] | null;
  everPublished: boolean;
  /** Publications whose deliveries to this account are sending or unconfirmed. */
  earlierOpen: number[] | null;
  fingerprint: string | null;
  content: RevisionContent | null;
};

const sameItem = (row: string) =>
  `${row}.item_type = p.item_type and ${row}.document_id = p.document_id and ${row}.locale = p.locale`;
const contentOf = (fingerprint: string) =>
  `(select convert_from(b.bytes, 'UTF8')::json from gongkai.revision_bytes b where b.fingerprint = ${fingerprint})`;

const READ_FACTS = prepared(`
  select d.delivery_id as "deliveryId", d.publication_id as "publicationId", p.kind, p.published_at as "publishedAt",
    p.item_type as type, p.document_id as "documentId", p.locale, ${accountJson('a')} as account, d.intent, d.state,
    d.attempts, d.state = 'planned' and d.next_attempt_at = 'infinity' as "awaitsPerson",
    ${accountStoppedSql('d.account_id')} as "accountStopped",
    ${chainFacts('p.item_type', 'p.document_id', 'p.locale')} as publications,
    (select json_object_agg(n.publication_id, ${contentOf('n.fingerprint')} -> 'accounts') from gongkai.publications n
      where ${sameItem('n')} and n.publication_id > p.publication_id) as "laterAccounts",
    (select json_agg(json_build_object('publicationId', e.publication_id, 'accountId', e.account_id, 'act', e.act,
        'address', e.address, 'externalId', e.external_id, 'format', e.format, 'departmentId', e.department_id,
        'columnId', e.column_id) order by e.entry_id desc)
      from gongkai.ledger e where ${sameItem('e')} and e.account_id = d.account_id) as ledger,
    exists (select 1 from gongkai.ledger e where ${sameItem('e')} and e.account_id = d.account_id
      and e.counted_as in ('new', 'takeover')) as "everPublished",
    (select json_agg(ep.publication_id) from gongkai.publications ep join gongkai.deliveries ed using (publication_id)
      where ${sameItem('ep')} and ep.publication_id < p.publication_id and ed.account_id = d.account_id
        and ed.state in ('sending', 'unconfirmed')) as "earlierOpen",
    p.fingerprint, ${contentOf('p.fingerprint')} as content
  from gongkai.deliveries d
  join gongkai.publications p using (publication_id)
  join gongkai.accounts a using (account_id)
  where d.delivery_id = $1`);

/** Of a forged publication nothing counts but that it is one; so its own row may stand for the newest. */
const toPlaceInChain = (chain: Chain, row: FactsRow) => {
  const own = chain.genuine.find(({ publicationId }) => publicationId === row.publicationId);
  const newest = (own && newestOf(chain)) ?? row;
  return {
    isForged: own === undefined,
    firstPublishedAt: own ? firstPublishedAt(chain, own) : row.publishedAt,
    newestPublicationId: newest.publicationId,
    newestKind: newest.kind,
    newestAccounts: row.laterAccounts?.[newest.publicationId] ?? [],
  };
};

const toDimensions = ({ kind, intent, content }: FactsRow, last: Line | undefined) => {
  const counted = kind === 'withdrawal' || intent === 'withdraw' ? (last ?? content) : content;
  return {
    format: counted?.format ?? '',
    departmentId: counted?.departmentId ?? '',
    columnId: counted?.columnId ?? '',
  };
};

const toFacts = (row: FactsRow, macs: Pick<RegisterMacs, 'isGenuine'>): DeliveryFacts => {
  const { type, documentId, locale, fingerprint, content, ledger, earlierOpen } = row;
  const chain = toChain(row.publications, macs);
  const isGenuine = (publicationId: number) => !chain.forgedIds.has(publicationId);
  const [held] = toHeld(ledger, chain);
  const last = ledger?.find(({ publicationId }) => isGenuine(publicationId));
  const { deliveryId, publicationId, kind, publishedAt, account, intent, state } = row;
  return {
    ...{ deliveryId, publicationId, kind, publishedAt, account, intent, state },
    ...{ attempts: row.attempts, awaitsPerson: row.awaitsPerson },
    accountStopped: row.accountStopped,
    ...toPlaceInChain(chain, row),
    everPublished: row.everPublished,
    item: { type, documentId, locale },
    held: held
      ? {
          publicationId: held.publicationId,
          address: held.address,
          externalId: held.externalId,
        }
      : null,
    earlierOpen: (earlierOpen ?? []).some(isGenuine),
    revision: fingerprint && content ? { fingerprint, content } : null,
    dimensions: toDimensions(row, last),
  };
};

export const readDeliveryFacts = async (
  sql: Sql,
  deliveryId: number,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<DeliveryFacts | null> => {
  const [row] = await sql<FactsRow>(READ_FACTS, [deliveryId]);
  return row ? toFacts(row, macs) : null;
};
