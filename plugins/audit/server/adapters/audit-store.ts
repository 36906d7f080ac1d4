import type { Sql } from '../../../../src/platform/sql/sql';
import type { ChainEnd, Seal, Sealable } from '../core/chain';
import type { AuditStore, StoredSeal } from '../core/ports';

/**
 * The canonical text of an audit row: a JSON array as jsonb writes it, the instant in UTC with microseconds whatever the
 * session's time zone. It must never change: every seal rests on it.
 */
const TEXT = `jsonb_build_array(a.audit_id, a.action, a.actor, a.subject_table, a.subject_id, a.row_sha256, a.detail,
  to_char(a.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text`;

// "offset 0" below keeps the planner at one look-up a row: joining whole tables for each batch would grow with the archive.

const tryLockSealing = async (sql: Sql) => {
  const [row] = await sql<{ got: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('audit/sealing', 0)) as got`,
  );
  return row?.got ?? false;
};

const readChainEnd = async (sql: Sql) => {
  const [end] = await sql<ChainEnd>(
    'select seal_number as "sealNumber", sha256 from gongkai.audit_seals order by seal_number desc limit 1',
  );
  return end ?? null;
};

const readUnsealed = (sql: Sql, limit: number) =>
  sql<Sealable>(
    `select u.audit_id as "auditId", a.text from (select audit_id from gongkai.unsealed_audit order by audit_id limit $1) u
     cross join lateral (
       select ${TEXT} as text from gongkai.audit a where a.audit_id = u.audit_id
         and not exists (select from gongkai.audit_seals s where s.audit_id = a.audit_id) offset 0) a
     order by u.audit_id`,
    [limit],
  );

const appendSeals = async (sql: Sql, seals: readonly Seal[]) => {
  await sql(
    `with made as (
       insert into gongkai.audit_seals (seal_number, audit_id, previous_sha256, sha256)
       select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]))
     delete from gongkai.unsealed_audit where audit_id = any ($2)`,
    [
      seals.map((seal) => seal.sealNumber),
      seals.map((seal) => seal.auditId),
      seals.map((seal) => seal.previousSha256),
      seals.map((seal) => seal.sha256),
    ],
  );
};

const readSealsAfter = (sql: Sql, sealNumber: number, limit: number) =>
  sql<StoredSeal>(
    `select s.seal_number as "sealNumber", s.audit_id as "auditId", s.previous_sha256 as "previousSha256", s.sha256,
       a.text
     from (select * from gongkai.audit_seals where seal_number > $1 order by seal_number limit $2) s
     left join lateral (select ${TEXT} as text from gongkai.audit a where a.audit_id = s.audit_id offset 0) a on true
     order by s.seal_number`,
    [sealNumber, limit],
  );

const readSeals = (sql: Sql, sealNumbers: readonly number[]) =>
  sql<ChainEnd>(
    'select seal_number as "sealNumber", sha256 from gongkai.audit_seals where seal_number = any ($1)',
    [sealNumbers],
  );

const findUnmarked = async (sql: Sql, limit: number) => {
  const rows = await sql<{ auditId: number }>(
    `select audit_id as "auditId" from gongkai.audit a
     where not exists (select from gongkai.audit_seals s where s.audit_id = a.audit_id)
       and not exists (select from gongkai.unsealed_audit u where u.audit_id = a.audit_id)
     order by audit_id limit $1`,
    [limit],
  );
  return rows.map((row) => row.auditId);
};

const findFalseMarks = (sql: Sql, limit: number) =>
  sql<{ auditId: number; sealed: boolean }>(
    `select audit_id as "auditId", s.audit_id is not null as sealed
     from gongkai.unsealed_audit u left join gongkai.audit a using (audit_id) left join gongkai.audit_seals s using (audit_id)
     where a.audit_id is null or s.audit_id is not null order by audit_id limit $1`,
    [limit],
  );

export const auditStore: AuditStore = {
  tryLockSealing,
  readChainEnd,
  readUnsealed,
  appendSeals,
  readSeals,
  readSealsAfter,
  findUnmarked,
  findFalseMarks,
};
