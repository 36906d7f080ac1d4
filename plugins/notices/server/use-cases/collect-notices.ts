import type { WorkCalendar } from '../../../../src/contracts/work-calendar';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { toDue } from '../core/to-due';
import { toNextDigest } from '../core/wish';
import type { EventStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  events: EventStore;
  /** Whether there is a mail server. */
  configured: boolean;
  readCalendar(sql: Sql): Promise<{ calendar: WorkCalendar }>;
  /** After so long a publication has to be everywhere. */
  liveLimitMs: number;
};

const EVENTS_AT_ONCE = 500;
/** A machine that starts anew is no news. */
const PUSH_LIMIT_MS = 10 * 60_000;

/**
 * Tells people of what the register's audit recorded since the last look, in the order of its seals: no deed waits for it,
 * none is left out, and a deed that was rolled back was never sealed. One worker at a time looks. Answers how many deeds it
 * looked at.
 */
export const createCollectNotices =
  ({ database, clock, events, configured }: Deps) =>
  (): Promise<number> =>
    database.transact(async (sql) => {
      const since = await events.lockSeen(sql);
      if (since === null) return 0;
      const found = await events.readEvents(sql, since, EVENTS_AT_ONCE);
      const plan = { digestAt: toNextDigest(clock.now()), configured };
      await events.tellOfEvents(sql, found.events, plan);
      await events.keepSeen(sql, found.seen, configured);
      return found.events.length;
    });

/**
 * Tells of deliveries and pushes that failed or take too long, which are states and no deeds; forgets what is old. Waits for a worker that
 * looks at deeds: passing it by would put this off by a whole pause.
 */
export const createWatchDeliveries =
  ({ database, clock, events, configured, liveLimitMs }: Deps) =>
  (): Promise<number> =>
    database.transact(async (sql) => {
      await events.awaitSeen(sql);
      const now = clock.now();
      const plan = { digestAt: toNextDigest(now), configured };
      await events.forgetOld(sql);
      const before = (ms: number) => new Date(now.getTime() - ms);
      const pushes = await events.tellOfPushes(sql, plan, before(PUSH_LIMIT_MS));
      return pushes + (await events.tellOfDeliveries(sql, plan, before(liveLimitMs)));
    });

/** Tells whom a task waits for that its last day is near, or has passed, by the calendar of the office as it is now. */
export const createWatchTasks =
  ({ database, clock, events, configured, readCalendar }: Deps) =>
  (): Promise<number> =>
    database.transact(async (sql) => {
      await events.awaitSeen(sql);
      const now = clock.now();
      const { calendar } = await readCalendar(sql);
      const plan = { digestAt: toNextDigest(now), configured };
      const tasks = await events.readOpenTasks(sql);
      let told = 0;
      for (const kind of ['due-soon', 'overdue'] as const) {
        const due = tasks.filter((task) => toDue(task, { calendar, now }) === kind);
        const caseIds = due.map(({ caseId }) => caseId);
        if (caseIds.length > 0) told += await events.tellOfDue(sql, { kind, caseIds }, plan);
      }
      return told;
    });
