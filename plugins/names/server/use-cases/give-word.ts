import type { Actor } from '../../../../src/contracts/actor';
import type { NameVerdict } from '../../../../src/contracts/named';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { LONGEST_REASON } from '../core/refusals';
import { refuse } from '../core/refuse';
import type { GivenWord } from './ports';

type Answer = { proposalId: number; verdict: NameVerdict; reason: string };

type Answered<Facts> = {
  database: Database;
  clock: Clock;
  /** Waits for other transactions that change site settings. */
  lock(sql: Sql): Promise<void>;
  find(sql: Sql, proposalId: number): Promise<{ facts: Facts; isOver: boolean } | null>;
  /** Whether what is to be confirmed is genuine, and still says what it said. */
  findObstacle(sql: Sql, facts: Facts): Promise<Outcome | undefined>;
  insertWord(sql: Sql, word: GivenWord): Promise<void>;
  /** What a confirmed one changes, in the transaction that runs. */
  carryOut(sql: Sql, facts: Facts, by: Actor): Promise<void>;
};

/** Why this person may not end it so. */
const findRefusal = (
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

/**
 * The second person confirms a proposal, and what it says changes with it in one transaction; or declines it with a
 * reason. Or the first person takes it back.
 */
export const createGiveWord =
  <Facts extends { proposedBy: string }>(of: Answered<Facts>) =>
  (given: Answer, by: Actor): Promise<Outcome> =>
    of.database.transact(async (sql): Promise<Outcome> => {
      const answer = { ...given, reason: given.reason.trim() };
      await of.lock(sql);
      const proposal = await of.find(sql, answer.proposalId);
      if (!proposal) return refuse('names.unknown');
      const { facts } = proposal;
      const confirms = answer.verdict === 'confirmed';
      const refused =
        findRefusal(answer, proposal, by) ??
        (confirms ? await of.findObstacle(sql, facts) : undefined);
      if (refused) return refused;
      const word = { ...answer, givenBy: by.ref, givenByName: by.name, givenAt: of.clock.now() };
      await of.insertWord(sql, word);
      if (confirms) await of.carryOut(sql, facts, by);
      return { ok: true };
    });
