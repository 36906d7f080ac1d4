import type { Sql } from '../../../../src/platform/sql/sql';
import type { Patrol } from '../core/patrol';

export const tryPatrolLock = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('patrol', 0)) as taken`,
  );
  return row?.taken === true;
};

export const readLastNightly = async (sql: Sql): Promise<Date> => {
  const [row] = await sql<{ at: Date }>(
    `select coalesce((select p.started_at from gongkai.patrols p where p.cause = 'nightly' order by p.started_at desc limit 1),
       (select i.made_at from gongkai.installation i), now()) as at`,
  );
  return row?.at ?? new Date();
};

export const insertPatrol = async (
  sql: Sql,
  { cause, startedAt, endedAt, found, leftOver, findings }: Patrol,
): Promise<void> => {
  await sql(
    `insert into gongkai.patrols (cause, started_at, ended_at, found, left_over, findings) values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [cause, startedAt, endedAt, found, leftOver, JSON.stringify(findings)],
  );
};

export type ListedPatrol = Patrol & { patrolId: number };

const LISTED = `select p.patrol_id as "patrolId", p.cause, p.started_at as "startedAt", p.ended_at as "endedAt", p.found,
    p.left_over as "leftOver", p.findings from gongkai.patrols p`;

/** The newest first; `differing`: those alone that found something. */
export const listPatrols = async (
  sql: Sql,
  { differing, page, pageSize }: { differing: boolean; page: number; pageSize: number },
): Promise<{ rows: ListedPatrol[]; total: number }> => {
  const wanted = differing ? 'where p.found > 0' : '';
  const [count] = await sql<{ total: number }>(
    `select count(*)::int as total from gongkai.patrols p ${wanted}`,
  );
  const rows = await sql<ListedPatrol>(
    `${LISTED} ${wanted} order by p.patrol_id desc limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};
