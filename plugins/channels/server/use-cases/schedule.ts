// Setting a time: for publishing an approved case, or for taking an item down; and giving it up again.
import type { Actor } from '../../../../src/contracts/actor';
import { type ItemKey, LOCALES } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { ScheduleFacts } from '../../../../src/contracts/register-macs';
import type { WithdrawalWhy } from '../../../../src/contracts/withdrawal';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { ScheduleStore } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { judgeDueAt } from '../core/schedules';
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
 * a person learns of it today and not at nine in the evening; it is checked again when the time comes.
 */
export const createSchedulePublish = (deps: ScheduleDeps) => {
  const plan = createPlanPublication(deps);
  const insert = createInsert(deps);
  return async ({
    dueAt,
    ...input
  }: PublishInput & { item: ItemKey; dueAt: Date }): Promise<Scheduled> => {
    const problem = judgeDueAt(dueAt, deps.clock.now());
    if (problem) return refuse(problem, 'dueAt');
    return deps.database.transact(async (sql): Promise<Scheduled> => {
      const planned = await plan(sql, { ...input, at: dueAt });
      if (!planned.ok) return planned;
      const { item, caseId, fingerprint, actor } = input;
      const what = { act: 'publish', item, caseId, fingerprint, reason: null } as const;
      return { ok: true, scheduleId: await insert(sql, what, dueAt, actor) };
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

/** Gives up the time that is set for an act of an item; a withdrawal in its other languages too, where it was set with it. */
export const createCancelSchedule =
  ({ database, schedules }: Pick<ScheduleDeps, 'database' | 'schedules'>) =>
  async (input: {
    item: ItemKey;
    act: ScheduleFacts['act'];
    actor: Pick<Actor, 'ref' | 'name'>;
  }): Promise<Refused | { ok: true }> =>
    database.transact(async (sql): Promise<Refused | { ok: true }> => {
      const { item, act, actor } = input;
      const languages =
        act === 'withdraw' ? LOCALES.map((locale) => ({ ...item, locale })) : [item];
      await lockItems(sql, [item, ...languages]);
      const own = await schedules.findOpen(sql, item, act);
      if (!own) return refuse('channels.no-schedule');
      await schedules.end(sql, own.scheduleId, { outcome: 'cancelled', by: actor });
      for (const other of languages.filter(({ locale }) => locale !== item.locale)) {
        const open = await schedules.findOpen(sql, other, act);
        if (open?.dueAt.getTime() !== own.dueAt.getTime()) continue;
        await schedules.end(sql, open.scheduleId, { outcome: 'cancelled', by: actor });
      }
      return { ok: true };
    });
