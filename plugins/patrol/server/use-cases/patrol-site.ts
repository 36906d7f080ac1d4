import type { Finding } from '../../../../src/contracts/finding';
import type { Clock } from '../../../../src/platform/clock';
import type { Logger } from '../../../../src/platform/logger';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { isPatrolDue, type Patrol, type PatrolCause, toPatrol } from '../core/patrol';

/** Of the site plugin. */
export type Patrolled = {
  /** What is not as the register says; what is about to be made anew is left out. */
  checkSite(): Promise<Finding[]>;
  /** Makes good exactly what differs. */
  renderAll(): Promise<unknown>;
};

export type PatrolDeps = {
  database: Database;
  clock: Clock;
  logger: Pick<Logger, 'error'>;
  site: Patrolled;
  /** false: another patrol is on its way. Held until the transaction ends. */
  tryPatrolLock(sql: Sql): Promise<boolean>;
  /** When the last nightly one began; before the first, when the installation was made. */
  readLastNightly(sql: Sql): Promise<Date>;
  insertPatrol(sql: Sql, patrol: Patrol): Promise<void>;
  /** Then: where the pages lead that are right again. */
  findLinks?: () => Promise<unknown>;
};

/** Holds the live site against the register, mends what differs, and records what was found. */
const patrolNow = async (deps: PatrolDeps, cause: PatrolCause): Promise<Patrol> => {
  const { database, clock, logger, site, insertPatrol } = deps;
  const startedAt = clock.now();
  const found = await site.checkSite();
  if (found.length > 0) await site.renderAll();
  const left = found.length > 0 ? await site.checkSite() : [];
  const patrol = toPatrol({ cause, startedAt, endedAt: clock.now() }, found, left);
  await insertPatrol(database.sql, patrol);
  if (patrol.found > 0) {
    const { leftOver, findings } = patrol;
    const facts = { found: patrol.found, leftOver, findings: findings.slice(0, 20) };
    logger.error(facts, 'patrol: the live site was not as published');
  }
  return patrol;
};

/** undefined: another patrol is on its way. */
export const createPatrolSite = (deps: PatrolDeps) => (): Promise<Patrol | undefined> =>
  deps.database.transact(async (sql) =>
    (await deps.tryPatrolLock(sql)) ? patrolNow(deps, 'asked') : undefined,
  );

/** The patrol of the night, if none was made yet. Answers 0: there is never more to do at once. */
export const createPatrolNightly = (deps: PatrolDeps) => async (): Promise<number> => {
  const { database, clock } = deps;
  if (!isPatrolDue(await deps.readLastNightly(database.sql), clock.now())) return 0;
  await database.transact(async (sql) => {
    if (!(await deps.tryPatrolLock(sql))) return;
    // Another worker may have just come home.
    if (!isPatrolDue(await deps.readLastNightly(sql), clock.now())) return;
    await patrolNow(deps, 'nightly');
    await deps.findLinks?.();
  });
  return 0;
};
