import type { Actor } from '../../../../src/contracts/actor';
import type { NamedKind, Names, NameVerdict, Place } from '../../../../src/contracts/named';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { NameProposalFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { isPossibleParent, isSameName, isSamePlace, isSlugTaken } from '../core/check-proposal';
import { LONGEST_REASON } from '../core/refusals';
import { refuse } from '../core/refuse';
import type { Proposal, ProposalStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  proposals: ProposalStore;
  /** Gives the desk's row these names and, where one is given, this place, in the transaction that runs. */
  rename(kind: NamedKind, documentId: string, names: Names, place: Place | null): Promise<void>;
};
export type Answer = { proposalId: number; verdict: NameVerdict; reason: string };

const toOf = ({ toZh, toEn, toSlug }: NameProposalFacts): Names => ({
  ...{ zh: toZh, en: toEn, slug: toSlug },
});

/** Why this person may not end it so. */
export const findRefusal = (
  { verdict, reason }: Answer,
  { facts, isOver }: { facts: { proposedBy: string }; isOver: boolean },
  by: Actor,
) => {
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
  const { kind, documentId, fromPlace, toPlace } = facts;
  const known = await proposals.readKnown(sql, kind, documentId);
  if (!known) return refuse('names.not-there');
  const from = { zh: facts.fromZh, en: facts.fromEn, slug: facts.fromSlug };
  if (!isSameName(known.names, from) || (fromPlace && !isSamePlace(known.place, fromPlace)))
    return refuse('names.moved-on');
  const ground = { kind, documentId, before: known, columns: known.columns };
  if (isSlugTaken(facts.toSlug, ground)) return refuse('names.slug-taken');
  return toPlace && !isPossibleParent(toPlace.parentId, ground)
    ? refuse('names.bad-parent')
    : undefined;
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
      if (confirms) await rename(facts.kind, facts.documentId, toOf(facts), facts.toPlace);
      return { ok: true };
    });
