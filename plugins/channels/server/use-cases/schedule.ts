// Setting a time: for publishing an approved case, or for taking an item down; and giving it up again.
import type { Actor } from '../../../../src/contracts/actor';
import { type ItemKey, LOCALES } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { ScheduleFacts } from '../../../../src/contracts/register-macs';
import type { WithdrawalWhy } from '../../../../src/contracts/withdrawal';
import { lockItems, toItemLockName } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { RefusedAlone } from '../core/bundle';
import type { ScheduleStore } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { judgeDueAt } from '../core/schedules';
import { createPlanBundle, type PlannedMember } from './plan-bundle';
import { createPlanPublication, type PlanDeps, type PublishInput } from './publish';
import { createPlanWithdrawals, judgeWithdrawal, type WithdrawInput } from './withdraw';

export type ScheduleDeps = PlanDeps & { database: Database; schedules: ScheduleStore };
type Scheduled = Outcome<{ scheduleId: number }>;
type What = Pick<ScheduleFacts, 'act' | 'caseId' | 'fingerprint' | 'reason'> &
  Partial<WithdrawalWhy> & { item: ItemKey };

const createInsert =
  ({ clock, macs, schedules }: ScheduleDeps) =>
  async (sql: Sql, { item, ...what }: What, dueAt: Date, actor: Pick<Actor, 'ref' | 'name'>) => {
    const facts = {
      ...{ ...item, ...what, dueAt, scheduledAt: clock.now() },
      ...{ scheduledBy: actor.ref, scheduledByName: actor.name },
    };
    return schedules.insert(sql, { ...facts, mac: macs.make('schedule', facts) });
  };

/**
 * Sets when an approved case is published, in place of a time set before. Refuses what could not be published now, so that
 * a person learns of it today and not at nine in the evening; it is checked again when the time comes. All of a bundle
 * get the same time.
 */
export const createSchedulePublish = (deps: ScheduleDeps) => {
  const plan = createPlanPublication(deps);
  const planBundle = createPlanBundle(deps);
  const insert = createInsert(deps);
  return async ({
    dueAt,
    ...input
  }: PublishInput & { item: ItemKey; dueAt: Date }): Promise<Scheduled> => {
    const problem = judgeDueAt(dueAt, deps.clock.now());
    if (problem) return refuse(problem, 'dueAt');
    const set = (sql: Sql, { item, caseId, fingerprint }: PlannedMember) =>
      insert(sql, { act: 'publish', item, caseId, fingerprint, reason: null }, dueAt, input.actor);
    const alone = await deps.database.transact(
      async (sql): Promise<RefusedAlone | Extract<Scheduled, { ok: true }>> => {
        const planned = await plan(sql, { ...input, at: dueAt });
        return planned.ok ? { ok: true, scheduleId: await set(sql, input) } : planned;
      },
    );
    if (alone.ok || !alone.bundle) return alone;
    const { bundle } = alone;
    return deps.database.transact(async (sql): Promise<Scheduled> => {
      const planned = await planBundle(sql, { ...input, at: dueAt, bundle });
      if (!planned.ok) return planned;
      const ids = new Map<number, number>();
      for (const member of planned.members) ids.set(member.caseId, await set(sql, member));
      return { ok: true, scheduleId: ids.get(input.caseId) as number };
    });
  };
};

/**
 * Sets when what is public of an item is taken down, in place of a time set before. Asks what withdrawing asks; of several
 * languages each gets its time, and all or none.
 */
export const createScheduleWithdraw = (deps: ScheduleDeps) => {
  const planAll = createPlanWithdrawals(deps);
  const insert = createInsert(deps);
  return async ({ dueAt, ...input }: WithdrawInput & { dueAt: Date }): Promise<Scheduled> => {
    const refused = judgeWithdrawal(input);
    if (refused) return refused;
    const problem = judgeDueAt(dueAt, deps.clock.now());
    if (problem) return refuse(problem, 'dueAt');
    return deps.database.transact(async (sql): Promise<Scheduled> => {
      const planned = await planAll(sql, input);
      if ('ok' in planned) return planned;
      const ids: number[] = [];
      for (const { what } of planned) {
        const { item, why, reason, actor } = what;
        const set = { ...why, item, reason: reason.trim(), caseId: null, fingerprint: null };
        ids.push(await insert(sql, { ...set, act: 'withdraw' }, dueAt, actor));
      }
      return { ok: true, scheduleId: ids[0] as number };
    });
  };
};

/**
 * Gives up the time that is set for an act of an item; a withdrawal in its other languages too, and a publication in all of
 * its bundle, where it was set with it.
 */
export const createCancelSchedule =
  ({ database, schedules }: Pick<ScheduleDeps, 'database' | 'schedules'>) =>
  async (input: {
    item: ItemKey;
    act: ScheduleFacts['act'];
    actor: Pick<Actor, 'ref' | 'name'>;
  }): Promise<Refused | { ok: true }> =>
    database.transact(async (sql): Promise<Refused | { ok: true }> => {
      const { item, act, actor } = input;
      const languages = LOCALES.map((locale) => ({ ...item, locale }));
      const others = act === 'withdraw' ? languages : await schedules.readBundled(sql, item);
      await lockItems(sql, [item, ...others]);
      const own = await schedules.findOpen(sql, item, act);
      if (!own) return refuse('channels.no-schedule');
      await schedules.end(sql, own.scheduleId, { outcome: 'cancelled', by: actor });
      for (const other of others.filter((one) => toItemLockName(one) !== toItemLockName(item))) {
        const open = await schedules.findOpen(sql, other, act);
        if (open?.dueAt.getTime() !== own.dueAt.getTime()) continue;
        await schedules.end(sql, open.scheduleId, { outcome: 'cancelled', by: actor });
      }
      return { ok: true };
    });
