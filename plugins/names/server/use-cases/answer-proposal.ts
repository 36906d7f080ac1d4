import type { Actor } from '../../../../src/contracts/actor';
import type { NamedKind, Names, NameVerdict } from '../../../../src/contracts/named';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { NameProposalFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { LONGEST_REASON } from '../core/refusals';
import { refuse } from '../core/refuse';
import type { Proposal, ProposalStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  proposals: ProposalStore;
  /** Gives the desk's row these names, in the transaction that runs. */
  rename(kind: NamedKind, documentId: string, names: Names): Promise<void>;
};
export type Answer = { proposalId: number; verdict: NameVerdict; reason: string };

const toOf = ({ toZh, toEn, toSlug }: NameProposalFacts): Names => ({
  ...{ zh: toZh, en: toEn, slug: toSlug },
});

/** Why this person may not end it so. */
const findRefusal = ({ verdict, reason }: Answer, { facts, isOver }: Proposal, by: Actor) => {
  if (isOver) return refuse('names.over');
  const isOwn = facts.proposedBy === by.ref;
  if (verdict === 'taken-back') return isOwn ? undefined : refuse('names.not-own');
  if (isOwn) return refuse('names.same-person');
  if (verdict === 'declined' && reason === '') return refuse('names.no-reason', 'reason');
  return reason.length > LONGEST_REASON ? refuse('names.reason-too-long', 'reason') : undefined;
};

/** Whether what is to be confirmed is genuine, and still says what it said. */
const findObstacle = async (sql: Sql, facts: Proposal['facts'], { macs, proposals }: Deps) => {
  if (!macs.isGenuine('name-proposal', facts)) return refuse('names.forged');
  const known = await proposals.readKnown(sql, facts.kind, facts.documentId);
  if (!known) return refuse('names.not-there');
  const { zh, en, slug } = known.names;
  if (zh !== facts.fromZh || en !== facts.fromEn || slug !== facts.fromSlug)
    return refuse('names.moved-on');
  const isTaken = facts.toSlug !== null && known.taken.includes(facts.toSlug);
  return isTaken ? refuse('names.slug-taken') : undefined;
};

/**
 * The second person confirms a proposal of names, and they change with it in one transaction; or declines it with a reason.
 * Or the first person takes it back.
 */
export const createAnswerProposal =
  (deps: Deps) =>
  (given: Answer, by: Actor): Promise<Outcome> =>
    deps.database.transact(async (sql): Promise<Outcome> => {
      const { clock, macs, proposals, rename } = deps;
      const answer = { ...given, reason: given.reason.trim() };
      await proposals.lock(sql);
      const proposal = await proposals.find(sql, answer.proposalId);
      if (!proposal) return refuse('names.unknown');
      const { facts } = proposal;
      const confirms = answer.verdict === 'confirmed';
      const refused =
        findRefusal(answer, proposal, by) ??
        (confirms ? await findObstacle(sql, facts, deps) : undefined);
      if (refused) return refused;
      const word = {
        ...answer,
        ...{ givenBy: by.ref, givenByName: by.name, givenAt: clock.now() },
      };
      await proposals.insertWord(sql, { ...word, mac: macs.make('name-word', word) });
      if (confirms) await rename(facts.kind, facts.documentId, toOf(facts));
      return { ok: true };
    });
