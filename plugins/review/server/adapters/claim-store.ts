import { claimHandedTo } from '../../../../src/platform/sql/handed-over';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type Claim, type Holder, toHolder } from '../core/claim';
import type { ClaimStore } from '../use-cases/claim';

const CLAIM = `k.act, coalesce(${claimHandedTo('k', 'to_person')}, k.made_by) as "madeBy",
  coalesce(${claimHandedTo('k', 'to_name')}, k.made_by_name) as "madeByName", k.made_at as "madeAt", k.expires_at as "expiresAt"`;

export const claimStore: ClaimStore = {
  readNewest: async (sql, { caseId, stageIndex }) => {
    const [row] = await sql<Claim>(
      `select ${CLAIM} from gongkai.task_claims k where k.case_id = $1 and k.stage_index = $2
       order by k.claim_id desc limit 1`,
      [caseId, stageIndex],
    );
    return row ?? null;
  },
  append: async (sql, claim) => {
    await sql(
      `insert into gongkai.task_claims (case_id, stage_index, act, made_by, made_by_name, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[claim.caseId, claim.stageIndex, claim.act, claim.madeBy, claim.madeByName],
        ...[claim.madeAt, claim.expiresAt],
      ],
    );
  },
};

type TaskMark = {
  fingerprint: string;
  /** In which it is published with others; null: by itself. */
  bundleId: number | null;
  holder: Holder | null;
};

/** Of an open case o. */
const BUNDLE = `(select i.bundle_id from gongkai.bundle_items i where o.subject = 'publication'
    and i.item_type = o.item_type and i.document_id = o.document_id and i.locale = o.locale
    and not exists (select from gongkai.bundle_ends e where e.bundle_id = i.bundle_id) limit 1)`;

/** Of open cases: who holds each at its present stage, which text it is about, and in which bundle it is. */
export const readTaskMarks = async (
  sql: Sql,
  caseIds: readonly number[],
  now: Date,
): Promise<Map<number, TaskMark>> => {
  const rows = await sql<Claim & Omit<TaskMark, 'holder'> & { caseId: number }>(
    `select c.case_id as "caseId", c.fingerprint, ${BUNDLE} as "bundleId", k.* from gongkai.open_cases o join gongkai.review_cases c using (case_id)
     left join lateral (select ${CLAIM} from gongkai.task_claims k
       where k.case_id = o.case_id and k.stage_index = o.stage_index order by k.claim_id desc limit 1) k on true
     where o.case_id = any ($1)`,
    [caseIds],
  );
  return new Map(
    rows.map(({ caseId, fingerprint, bundleId, ...claim }) => [
      caseId,
      { fingerprint, bundleId, holder: toHolder(claim.madeBy === null ? null : claim, now) },
    ]),
  );
};

/** Of these persons, whose account is closed. */
export const readClosed = async (sql: Sql, refs: readonly string[]): Promise<Set<string>> => {
  if (refs.length === 0) return new Set();
  const rows = await sql<{ ref: string }>(
    `select g.ref from unnest($1::text[]) as g(ref)
     where not exists (select from public.admin_users u where 'admin:' || u.id = g.ref and u.is_active)`,
    [refs],
  );
  return new Set(rows.map(({ ref }) => ref));
};
