import type { RecordedBundle } from '../../../../src/contracts/bundle';
import type { ItemKey } from '../../../../src/contracts/item';
import type { ScheduleFacts } from '../../../../src/contracts/register-macs';
import type { Logger } from '../../../../src/platform/logger';
import { lockItem, lockItems, toItemLockName } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { RefusedAlone } from '../core/bundle';
import type { HintDeliveries, MadePublication, ScheduleEnd } from '../core/ports';
import { REFUSALS, refuse, type Refused } from '../core/refusals';
import { isMissed, type OpenSchedule } from '../core/schedules';
import { type Deed, hintMade } from './deed';
import { createPlanBundle } from './plan-bundle';
import { createPlanPublication } from './publish';
import type { ScheduleDeps } from './schedule';
import { createPlanWithdrawal } from './withdraw';

export type RunSchedulesDeps = ScheduleDeps & {
  hintDeliveries: HintDeliveries;
  logger: Logger;
  /** Later than this nobody publishes or withdraws by himself: a person is asked. */
  lateLimitMs: number;
  limit?: number;
};

type Due = { scheduleId: number; item: ItemKey };
/** bundle: all of it is to be carried out, under the locks of all its items. */
type Run = { made: MadePublication } | { ended: string } | { bundle: RecordedBundle } | null;

/** What the register itself refuses (its own codes, and constraints) it refuses at every further try too. */
const isForGood = (error: unknown): boolean =>
  /^(GK|23)/.test(String((error as { code?: unknown }).code ?? ''));

/** What was set, as the deed that it is now. */
const createPlanScheduled = (deps: RunSchedulesDeps) => {
  const planPublication = createPlanPublication(deps);
  const planBundle = createPlanBundle(deps);
  const planWithdrawal = createPlanWithdrawal(deps);
  return (
    sql: Sql,
    { type, documentId, locale, ...facts }: ScheduleFacts,
    bundle: RecordedBundle | undefined,
  ): Promise<Deed | RefusedAlone> => {
    const actor = { ref: facts.scheduledBy, name: facts.scheduledByName };
    if (facts.act === 'withdraw') {
      const item = { type, documentId, locale };
      const { reason, withdrawalKind = null, mergedInto = null } = facts;
      const why = { withdrawalKind, mergedInto };
      return planWithdrawal(sql, { item, reason: reason ?? '', why, actor });
    }
    const { caseId, fingerprint } = facts as { caseId: number; fingerprint: string };
    const what = { caseId, fingerprint, actor };
    return bundle ? planBundle(sql, { ...what, bundle }) : planPublication(sql, what);
  };
};

/** The message with what it is about, for a person who was not there. */
const toWhy = (message: string, errors: NonNullable<Refused['errors']>): string =>
  [message, ...errors.map((one) => one.message).filter((text) => text !== message)].join('\n');

const createEnd = ({ schedules }: Pick<RunSchedulesDeps, 'schedules'>) => {
  const end = (sql: Sql, { scheduleId, facts }: OpenSchedule, how: Omit<ScheduleEnd, 'by'>) =>
    schedules.end(sql, scheduleId, {
      ...how,
      by: { ref: facts.scheduledBy, name: facts.scheduledByName },
    });
  const fail = async (
    sql: Sql,
    open: OpenSchedule,
    { refusal, message, errors = [] }: Omit<Refused, 'ok'>,
    outcome: 'failed' | 'missed' = 'failed',
  ): Promise<Run> => {
    await end(sql, open, { outcome, why: { code: refusal, message: toWhy(message, errors) } });
    return { ended: refusal };
  };
  return { end, fail };
};

/** One schedule, in the caller's transaction. null: moved, given up or carried out by another meanwhile. */
const createCarryOut = (deps: RunSchedulesDeps) => {
  const { macs, schedules, lateLimitMs } = deps;
  const planScheduled = createPlanScheduled(deps);
  const { end, fail } = createEnd(deps);
  /** What was set for the others of its bundle at the same time. */
  const endOthers = async (sql: Sql, { item }: Due, { items }: RecordedBundle) => {
    for (const other of items.filter((one) => toItemLockName(one) !== toItemLockName(item))) {
      const found = await schedules.findOpen(sql, other, 'publish');
      const open = found && (await schedules.read(sql, found.scheduleId));
      if (open) await end(sql, open, { outcome: 'done' });
    }
  };
  return async (sql: Sql, due: Due, bundle?: RecordedBundle): Promise<Run> => {
    const { item, scheduleId } = due;
    await lockItems(sql, bundle?.items ?? [item]);
    const open = await schedules.read(sql, scheduleId);
    if (!open) return null;
    if (!macs.isGenuine('schedule', open.facts))
      return fail(sql, open, refuse('channels.forged-schedule'));
    // The pointer is no fact: the time is that which its maker signed.
    if (open.lateMs < 0) return null;
    if (isMissed(open, lateLimitMs))
      return fail(sql, open, refuse('channels.schedule-missed'), 'missed');
    const deed = await planScheduled(sql, open.facts, bundle);
    if (!deed.ok) return deed.bundle ? { bundle: deed.bundle } : fail(sql, open, deed);
    // Ended first: the triggers of case and publication would call it overtaken.
    await end(sql, open, { outcome: 'done' });
    if (bundle) await endOthers(sql, due, bundle);
    return { made: await deed.make() };
  };
};

/**
 * Carries out what was set for a time that has come: publishes the approved revision, takes down what is public. For the
 * worker to call by the clock. The register is the truth: each is read again under its item's lock, so a time that was
 * moved, given up or carried out on another instance is passed over, and two workers do nothing twice. What is refused
 * then, or comes later than `lateLimitMs`, ends as failed or missed with the reason: the case stays approved, and a
 * person decides. A database that is gone for a moment ends nothing: the next call tries again.
 */
export const createRunSchedules = (deps: RunSchedulesDeps) => {
  const { database, schedules, hintDeliveries, logger, limit = 50 } = deps;
  const carryOut = createCarryOut(deps);
  const { fail } = createEnd(deps);

  const runOne = async (due: Due): Promise<Run> => {
    try {
      const run = await database.transact((sql) => carryOut(sql, due));
      if (!run || !('bundle' in run)) return run;
      return await database.transact((sql) => carryOut(sql, due, run.bundle));
    } catch (error) {
      if (!isForGood(error)) throw error;
      logger.error({ ...due, error }, 'the register refused what was scheduled');
      return database.transact(async (sql): Promise<Run> => {
        await lockItem(sql, due.item);
        const open = await schedules.read(sql, due.scheduleId);
        const refusal = 'channels.register-refused';
        return open ? fail(sql, open, { refusal, message: REFUSALS[refusal] }) : null;
      });
    }
  };

  /** Answers how many were settled, one way or another. What broke is thrown once the others had their turn. */
  return async (): Promise<{ settled: number }> => {
    let settled = 0;
    const broken: unknown[] = [];
    for (const due of await schedules.findDue(database.sql, limit)) {
      const run = await runOne(due).catch((error: unknown) => void broken.push(error));
      // In a bundle that came to be while this ran: the next call carries it out.
      if (!run || 'bundle' in run) continue;
      settled += 1;
      if ('made' in run) hintMade(hintDeliveries, run.made);
      else logger.warn({ scheduleId: due.scheduleId, refusal: run.ended }, 'schedule not kept');
    }
    if (broken.length > 0) throw broken[0];
    return { settled };
  };
};
