import type { NamedKind, Names, Place } from '../../../../src/contracts/named';
import type { NameProposalFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { isPossibleParent, isSameName, isSamePlace, isSlugTaken } from '../core/check-proposal';
import { refuse } from '../core/refuse';
import { createGiveWord } from './give-word';
import type { Proposal, ProposalStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  proposals: ProposalStore;
  /** Gives the desk's row these names and, where one is given, this place, in the transaction that runs. */
  rename(kind: NamedKind, documentId: string, names: Names, place: Place | null): Promise<void>;
};

const toOf = ({ toZh, toEn, toSlug }: NameProposalFacts): Names => ({
  ...{ zh: toZh, en: toEn, slug: toSlug },
});

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

/** The second word on a proposal of names. */
export const createAnswerProposal = (deps: Deps) => {
  const { database, clock, macs, proposals, rename } = deps;
  return createGiveWord<Proposal['facts']>({
    ...{ database, clock, lock: proposals.lock, find: proposals.find },
    findObstacle: (sql, facts) => findObstacle(sql, facts, deps),
    insertWord: (sql, word) =>
      proposals.insertWord(sql, { ...word, mac: macs.make('name-word', word) }),
    carryOut: (_sql, facts) => rename(facts.kind, facts.documentId, toOf(facts), facts.toPlace),
  });
};
