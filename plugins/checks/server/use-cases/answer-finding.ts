import type { Actor } from '../../../../src/contracts/actor';
import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { AnswerFacts, RegisterMacs } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';

const LONGEST = 500;

export type AnswerDeps = {
  database: Database;
  clock: Clock;
  macs: Pick<RegisterMacs, 'make'>;
  takeSnapshot(sql: Sql, item: ItemKey): Promise<{ content: RevisionContent } | null>;
  check(sql: Sql, content: RevisionContent): Promise<CheckFinding[]>;
  insertAnswer(sql: Sql, facts: AnswerFacts & { mac: string }): Promise<boolean>;
};
export type Answering = { item: ItemKey; key: string; text: string };

/**
 * Records why what the checks of today find in a working copy may stay; an empty text takes back what was said before. Only
 * of what is there now and can be answered, and not while the item is in review: its reviewers see the answers.
 */
export const createAnswerFinding =
  ({ database, clock, macs, takeSnapshot, check, insertAnswer }: AnswerDeps) =>
  async ({ item, key, text }: Answering, actor: Actor): Promise<Outcome> => {
    const answer = text.trim();
    if (answer.length > LONGEST) return refuse('checks.bad-answer');
    return database.transact(async (sql) => {
      await lockItem(sql, item);
      const snapshot = await takeSnapshot(sql, item);
      if (!snapshot) return refuse('checks.no-working-copy');
      const found = (await check(sql, snapshot.content)).find((one) => one.key === key);
      if (!found) return refuse('checks.no-such-finding');
      if (!found.answerable) return refuse('checks.not-answerable');
      const facts = {
        ...{ ...item, findingKey: key, rule: found.rule, answer },
        ...{ answeredBy: actor.ref, answeredByName: actor.name, answeredAt: clock.now() },
      };
      const isMade = await insertAnswer(sql, { ...facts, mac: macs.make('finding-answer', facts) });
      return isMade ? { ok: true } : refuse('checks.in-review');
    });
  };
