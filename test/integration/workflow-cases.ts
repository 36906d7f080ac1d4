// Cases on workflows of a test's own, in the register by SQL.
import { toCanonical } from '../../plugins/content/server/core/canonical';
import type { OpenCase } from '../../plugins/review/server/core/workflow';
import { type Stage, toStages } from '../../src/contracts/workflow-stage';
import type { Sql } from '../../src/platform/sql/sql';
import { aRevision } from './channels-register';

let number = 0;

export const makeWorkflow = async (sql: Sql, stages: readonly Stage[]): Promise<string> => {
  number += 1;
  const workflowId = `test-${number}`;
  await sql(
    `insert into gongkai.workflows (workflow_id, version, name_zh, stages, made_by, made_at)
     values ($1, 1, '测试', $2::jsonb, 'admin:99', now())`,
    [workflowId, JSON.stringify(stages)],
  );
  return workflowId;
};

/** An open case of a new item of this department on the workflow, by admin:1. */
export const openCaseOn = async (
  sql: Sql,
  workflowId: string,
  departmentId: string | null = 'office',
): Promise<{ caseId: number; fingerprint: string; documentId: string }> => {
  number += 1;
  const documentId = `flow-${number}`;
  const { fingerprint, bytes } = toCanonical(aRevision({ documentId, departmentId }));
  const item = ['news-post', documentId, 'zh-Hans'];
  await sql(
    `with named as (insert into gongkai.revisions (item_type, document_id, locale, fingerprint, format_version, size_bytes)
       values ($1, $2, $3, $4, 2, $5) returning fingerprint),
     saved as (insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
       values ($1, $2, $3, 1, $4, 'admin:1', '甲', 'admin'))
     insert into gongkai.revision_bytes (fingerprint, bytes) select fingerprint, $6::bytea from named`,
    [...item, fingerprint, bytes.length, bytes],
  );
  const [made] = await sql<{ caseId: number }>(
    `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
       workflow_version, stages, submitted_by, submitted_by_name, submitted_at)
     select $1, $2, $3, $4, 1, '{admin:1}', workflow_id, version, stages, 'admin:1', '甲', now()
     from gongkai.workflows where workflow_id = $5 and version = 1 returning case_id as "caseId"`,
    [...item, fingerprint, workflowId],
  );
  return { caseId: made?.caseId ?? 0, fingerprint, documentId };
};

type Tried = {
  caseId: number;
  fingerprint: string;
  stageIndex: number;
  verdict: string;
  by: string;
  role: string;
  departmentId: string | null;
  /** In whose place, by which delegation; not there: in their own. */
  delegationId?: number;
  delegator?: string;
};

/** Answers whether the register took it. */
export const tryDecision = async (sql: Sql, one: Tried): Promise<boolean> => {
  try {
    await sql(
      `insert into gongkai.decisions (case_id, stage_index, verdict, reason, fingerprint, decided_by, decided_by_name, decided_role,
         decided_at, department_id, delegation_id, delegator, delegator_name)
       values ($1, $2, $3, '理由', $4, $5, '某', $6, now(), $7, $8, $9, case when $9::text is not null then '某' end)`,
      [
        ...[one.caseId, one.stageIndex, one.verdict, one.fingerprint],
        ...[one.by, one.role, one.departmentId],
        ...[one.delegationId ?? null, one.delegator ?? null],
      ],
    );
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'GK004' || code === '23505') return false;
    throw error;
  }
};

type Pointer = Pick<OpenCase, 'stageIndex' | 'approved'> & {
  stageRoles: string[];
  stageScope: string;
  waiting: string[];
  limitDays: number | null;
};

export const readPointer = async (sql: Sql, caseId: number): Promise<Pointer | undefined> =>
  (
    await sql<Pointer>(
      `select stage_index as "stageIndex", approved, stage_roles as "stageRoles", stage_scope as "stageScope",
         waiting_departments as waiting, limit_days as "limitDays" from gongkai.open_cases where case_id = $1`,
      [caseId],
    )
  )[0];

export const readStages = async (sql: Sql, caseId: number): Promise<Stage[]> => {
  const [row] = await sql<{ stages: unknown }>(
    'select stages from gongkai.review_cases where case_id = $1',
    [caseId],
  );
  return toStages(row?.stages);
};
