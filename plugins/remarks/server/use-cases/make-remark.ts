import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { checkRemark, type Remark, type ThreadFacts } from '../core/check-remark';
import { type Refusal, refuse } from '../core/refusals';

export type MadeRemark = Remark & { madeBy: string; madeByName: string; madeAt: Date };

type Deps = {
  sql: Sql;
  clock: Clock;
  /** Who begins the thread of this number; null: there is none. */
  readThread(sql: Sql, threadId: number): Promise<ThreadFacts | null>;
  /** The number of the remark, or what the register refuses it for. */
  insertRemark(sql: Sql, remark: MadeRemark): Promise<number | Refusal>;
};
/** What the remark may name: fields of the item's form, and persons who may read it. */
type Ground = { fields: readonly string[]; mayMention: readonly string[] };

/** Begins a thread or goes on with one. Who may read the case and writes or decides may do so; whoever calls this asks that. */
export const createMakeRemark =
  ({ sql, clock, readThread, insertRemark }: Deps) =>
  async (remark: Remark, ground: Ground, actor: Actor): Promise<Outcome<{ remarkId: number }>> => {
    const thread = remark.act === 'begin' ? null : await readThread(sql, remark.threadId);
    if (remark.act !== 'begin' && thread === null) return refuse('remark.no-thread');
    const refusal = checkRemark(remark, { ...ground, thread }, actor.ref);
    if (refusal) return refuse(refusal);
    const by = { madeBy: actor.ref, madeByName: actor.name, madeAt: clock.now() };
    const made = await insertRemark(sql, { ...remark, ...by });
    return typeof made === 'number' ? { ok: true, remarkId: made } : refuse(made);
  };
