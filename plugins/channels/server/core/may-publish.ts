import type { RecordedBundle } from '../../../../src/contracts/bundle';
import type { Account } from '../../../../src/contracts/channel';
import type { CheckGround } from '../../../../src/contracts/check-look';
import {
  type Chain,
  type LedgerLine,
  newestOf,
  type RecordedPublication,
  toChain,
  toHeld,
} from '../../../../src/contracts/publication-chain';
import type {
  CaseFacts,
  DecisionFacts,
  EmbargoFacts,
  Recorded,
  RegisterMacs,
} from '../../../../src/contracts/register-macs';
import { judgeEmbargo } from './embargo';
import type { Refusal } from './refusals';

export type NewestPublication = { publicationId: number; isWithdrawal: boolean };

/** Where an item stands, as the register has it; forged rows among it. */
export type StandingFacts = {
  publications: readonly RecordedPublication[] | null;
  accounts: readonly Account[];
  /** Of all accounts, newest first. */
  ledger: readonly LedgerLine[] | null;
  /** Deliveries of the item that are sending or unconfirmed. */
  pending: readonly LedgerLine[] | null;
};

/** The same by what is genuine. */
export type Standing = {
  /** The end of the chain whoever wrote it: what the register lets the next publication follow. */
  newest: NewestPublication | null;
  /** By what is genuine nothing is public: there is nothing to withdraw. */
  isPublic: boolean;
  accounts: readonly Account[];
  held: readonly string[];
  pending: readonly string[];
};

const accountsOf = (lines: readonly LedgerLine[], { forgedIds }: Chain) => [
  ...new Set(
    lines.filter((line) => !forgedIds.has(line.publicationId)).map(({ accountId }) => accountId),
  ),
];

export const toStanding = (
  { publications, accounts, ledger, pending }: StandingFacts,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Standing => {
  const chain = toChain(publications, macs);
  const newest = publications?.at(-1);
  return {
    newest: newest
      ? { publicationId: newest.publicationId, isWithdrawal: newest.kind === 'withdrawal' }
      : null,
    isPublic: (newestOf(chain)?.kind ?? 'withdrawal') !== 'withdrawal',
    accounts,
    held: toHeld(ledger, chain).map(({ accountId }) => accountId),
    pending: accountsOf(pending ?? [], chain),
  };
};

/** What publish decides from, read under the item's lock. */
export type PublishFacts = StandingFacts & {
  /** The case and what was decided in it, as recorded. */
  case: Recorded<CaseFacts>;
  decisions: readonly Recorded<DecisionFacts>[] | null;
  fingerprint: string;
  open: boolean;
  approved: boolean;
  published: boolean;
  /** null: the bytes were expunged. */
  wanted: readonly string[] | null;
  disclosure: string | null;
  /** The newest that was set for the item; null: none. */
  embargo: Recorded<EmbargoFacts> | null;
  /** All that it was bound in, newest first; null: none. */
  bundles: readonly RecordedBundle[] | null;
  /** What the checks of today hold it against; the bytes where they are not known yet. */
  bytes: Buffer | null;
  ground: CheckGround;
};

/** Whether the application opened this case and recorded each of its decisions. */
export const isGenuine = (
  facts: Pick<PublishFacts, 'case' | 'decisions'>,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): boolean =>
  macs.isGenuine('case', facts.case) &&
  (facts.decisions ?? []).every((decision) => macs.isGenuine('decision', decision));

/** Why this case may not be published at this instant; null when it may. 公开属性: only 主动公开. */
export const findPublishObstacle = (
  facts: PublishFacts | null,
  seen: { fingerprint: string; at: Date },
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Refusal | null => {
  if (!facts) return 'channels.no-case';
  if (facts.published) return 'channels.already-published';
  if (!facts.open) return 'channels.case-closed';
  if (!facts.approved) return 'channels.not-approved';
  if (!isGenuine(facts, macs)) return 'channels.forged-approval';
  if (facts.fingerprint !== seen.fingerprint) return 'channels.fingerprint-differs';
  if (facts.wanted === null) return 'channels.expunged';
  if (facts.disclosure !== 'proactive') return 'channels.not-proactive';
  return judgeEmbargo(facts.embargo, seen.at, macs);
};
