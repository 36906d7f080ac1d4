import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { type RobotAdvice, toRobotAdvice } from '../core/advice';
import { refuse } from '../core/refusals';
import { checkRobot, type Robot, type RobotForm } from '../core/robot';
import type { OpenedRobot, RobotList, RobotSender } from './ports';

type Deps = { database: Database; clock: Clock; robots: RobotList; send: RobotSender };
/** Which robot, and the entry that the person saw. */
type Seen = { robotId: string; since: number };

const TEST_TEXT =
  '【公开】测试消息\n\n本群将收到发布系统的待办和异常提醒，只有事项、编号和链接，不含稿件标题和内容。';

/** What a list may show: the address and its key never leave again. */
export type ShownRobot = Omit<OpenedRobot, 'opened'> & { readable: boolean; signed: boolean };
const toShown = ({ opened, ...robot }: OpenedRobot): ShownRobot => ({
  ...{ ...robot, readable: opened !== null, signed: (opened?.secret ?? '') !== '' },
});

const toAddress = (form: RobotForm, before: Robot | null) =>
  form.url === '' && before
    ? { url: before.url, secret: before.secret }
    : { url: form.url, secret: form.secret };

const find = async (robots: RobotList, sql: Sql, robotId: string) =>
  (await robots.read(sql)).find((one) => one.robotId === robotId);

/** Not saved: somebody has changed it since it was opened. */
const toOutcome = (saved: boolean): Outcome => (saved ? { ok: true } : refuse('robot.moved-on'));

/** `seen` null: a new one. */
const createSave =
  ({ database, robots }: Deps) =>
  (form: RobotForm, seen: Seen | null, by: Actor): Promise<Outcome> =>
    database.transact(async (sql) => {
      const before = seen && (await find(robots, sql, seen.robotId));
      if (seen && !before) return refuse('robot.unknown');
      const errors = checkRobot(form, before?.kind ?? null);
      if (errors.length > 0) return { ...refuse('robot.bad-form'), errors };
      if (form.url === '' && !before?.opened) return refuse('robot.unreadable');
      const { kind, name, kinds, on } = form;
      const address = toAddress(form, before?.opened ?? null);
      const state = on ? ('on' as const) : ('off' as const);
      const which = seen ?? { since: 0 };
      return toOutcome(await robots.save(sql, { ...which, kind, name, kinds, state, address }, by));
    });

const createRemove =
  ({ database, robots }: Deps) =>
  ({ robotId, since }: Seen, by: Actor): Promise<Outcome> =>
    database.transact(async (sql) => {
      const before = await find(robots, sql, robotId);
      if (!before) return refuse('robot.unknown');
      const { kind, name, kinds } = before;
      const gone = { state: 'removed' as const, address: { url: '', secret: '' } };
      return toOutcome(await robots.save(sql, { robotId, since, kind, name, kinds, ...gone }, by));
    });

type Tried = { sent: boolean; error: string | null; advice: RobotAdvice | null };

/** Recorded first: what cannot be recorded is not sent. */
const createTest =
  ({ database: { sql }, clock, robots, send }: Deps) =>
  async (robotId: string, by: Actor): Promise<Outcome<Tried>> => {
    const robot = await find(robots, sql, robotId);
    if (!robot) return refuse('robot.unknown');
    if (!robot.opened) return refuse('robot.unreadable');
    await robots.recordTest(sql, robot.entryId, by);
    const outcome = await send({ robot: robot.opened, text: TEST_TEXT, now: clock.now() });
    if (outcome.result === 'sent') return { ok: true, sent: true, error: null, advice: null };
    const { error } = outcome;
    return { ok: true, sent: false, error, advice: toRobotAdvice(error) };
  };

/** Robots of groups as people keep them: listed, set, removed and tried out. */
export const createKeepRobots = (deps: Deps) => ({
  list: async (): Promise<ShownRobot[]> => (await deps.robots.read(deps.database.sql)).map(toShown),
  save: createSave(deps),
  remove: createRemove(deps),
  test: createTest(deps),
});
