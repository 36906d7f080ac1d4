import type { Clock } from '../../../../src/platform/clock';
import type { Logger } from '../../../../src/platform/logger';
import type { Database } from '../../../../src/platform/sql/sql';
import { toMailEnd } from '../core/retry';
import { writeLetter } from '../core/write-letter';
import type { OpenedRobot, RobotList, RobotSender, RobotStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  robots: Pick<RobotList, 'read'>;
  messages: RobotStore;
  send: RobotSender;
  adminUrl: string;
  logger: Logger;
};

/** Longer than a service is waited for. */
const LEASE_MS = 5 * 60_000;

/**
 * Says in each group what people were told, in kind, number and address alone: who is in a group is not ours to know. As
 * letters: claimed, sent, noted; once, unless a worker is killed between the last two.
 */
export const createSendByRobots = (deps: Deps) => {
  const { database, clock, robots, messages, send, adminUrl, logger } = deps;
  const sendOne = async ({ opened, ...robot }: OpenedRobot): Promise<number> => {
    const { sql } = database;
    const { kind, robotId } = robot;
    // The page of robots says so of it.
    if (!opened) return 0;
    await messages.plan(sql, robot);
    const due = await messages.claim(database, robot.robotId, LEASE_MS);
    if (due.length === 0) return 0;
    const { subject, text } = writeLetter(due, { language: 'zh-Hans', adminUrl });
    const outcome = await send({ robot: opened, text: `${subject}\n\n${text}`, now: clock.now() });
    const ids = due.map(({ noticeId }) => noticeId);
    await messages.end(sql, ids, toMailEnd(outcome, Math.max(...due.map((one) => one.attempts))));
    if (outcome.result === 'sent') return 1;
    logger.warn({ error: outcome.error, kind, robotId }, 'notices: a robot was not taken');
    return 0;
  };
  return async (): Promise<number> => {
    const speaking = (await robots.read(database.sql)).filter(({ on }) => on);
    if (speaking.length === 0) return 0;
    await messages.forget(database.sql);
    let sent = 0;
    for (const robot of speaking) sent += await sendOne(robot);
    return sent;
  };
};
