import type { ItemType } from '../../../../src/contracts/item';
import { toStages } from '../../../../src/contracts/workflow-stage';
import { AppError } from '../../../../src/platform/app-error';
import { checkGround } from '../../../../src/platform/sql/check-ground';
import { departmentsOf } from '../../../../src/platform/sql/departments-of';
import { OPEN_THREADS } from '../../../../src/platform/sql/open-threads';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { heldDelegations } from '../../../../src/platform/sql/stand-ins';
import type { ItemFacts } from '../core/item-state';
import type { CaseAtStage, CaseStore, SubmissionGround } from '../use-cases/ports';
import { ACCOUNTS } from './known-settings-store';
import { WORKFLOW_MARK } from './workflow-store';

const ITEM = 'item_type = $1 and document_id = $2 and locale = $3';

const READ_SUBMISSION_GROUND =
  prepared(`with last as (select save_number, content_sha256, saved_by from gongkai.saves where ${ITEM} order by save_number desc limit 1)
     select (select case_id from gongkai.open_cases where ${ITEM} and subject = 'publication') as "openCaseId",
       (select jsonb_agg(${publicationFacts('p')} || jsonb_build_object('saveNumber', c.save_number) order by p.publication_id)
         from gongkai.publications p left join gongkai.review_cases c using (case_id)
         where p.item_type = $1 and p.document_id = $2 and p.locale = $3) as publications,
       (select save_number from last) as "lastSaveNumber", (select content_sha256 from last) as "lastSaveSha256",
       (select saved_by from last) as "lastSavedBy",
       (select jsonb_agg(jsonb_build_object('savedBy', s.saved_by, 'lastNumber', s.last_number)) from (
         select saved_by, max(save_number) as last_number from gongkai.saves where ${ITEM} group by saved_by) s) as savers,
       ${WORKFLOW_MARK} as "workflowMark",
       ${departmentsOf('$4')} as departments,
       coalesce((select max(version) from gongkai.site_settings_versions), 0) as "settingsVersion",
       ${ACCOUNTS} as accounts, ${OPEN_THREADS} as "openThreads"`);

const INSERT_CASE =
  prepared(`with kept as (insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes, tells_readers)
       values ($4, $1, $2, $3, $14, $5, $18) on conflict (fingerprint) do nothing returning fingerprint),
     bytes as (insert into gongkai.revision_bytes (fingerprint, bytes) select fingerprint, $6::bytea from kept)
     insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
       workflow_version, stages, submitted_by, submitted_by_name, submitted_at, mac, cause, formal_workflow_id)
     select $1, $2, $3, $4, $7, $8, w.workflow_id, w.version, w.stages, $11, $12, $13, $15, $16, $17
     from gongkai.workflows w where w.workflow_id = $9 and w.version = $10 returning case_id as "caseId"`);

const readSubmissionGround: CaseStore['readSubmissionGround'] = async (
  sql,
  { type, documentId, locale },
  person,
) => {
  const [row] = await sql<SubmissionGround>(READ_SUBMISSION_GROUND, [
    type,
    documentId,
    locale,
    person,
  ]);
  if (!row) throw new Error('review.no-ground');
  return row;
};

const insertCase: CaseStore['insertCase'] = async (
  sql,
  { type, documentId, locale },
  { opened, bytes, ...input },
) => {
  const [row] = await sql<{ caseId: number }>(INSERT_CASE, [
    ...[type, documentId, locale, input.fingerprint, bytes.length, bytes],
    ...[opened.saveNumber, opened.authors, opened.workflowId, opened.workflowVersion],
    ...[opened.submittedBy, opened.submittedByName, opened.submittedAt],
    ...[input.formatVersion, input.mac, opened.cause ?? null, opened.formalWorkflowId ?? null],
    ...[input.tellsReaders || null],
  ]);
  if (!row) throw new Error('review.case-not-stored');
  return row.caseId;
};

/** What was decided in a case, as core/workflow.ts asks it. */
export const decided = (caseId: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object('stageIndex', d.stage_index, 'verdict', d.verdict, 'decidedBy', d.decided_by,
      'departmentId', d.department_id, 'delegator', d.delegator)), '[]') from gongkai.decisions d where d.case_id = ${caseId})`;

const CASE_ITEM = { type: 'c.item_type', documentId: 'c.document_id', locale: 'c.locale' };

const READ_OPEN_CASE =
  prepared(`select c.case_id as "caseId", c.fingerprint, c.authors, c.stages, o.stage_index as "stageIndex",
    o.approved, o.department_id as "departmentId", ${departmentsOf('$2')} as departments, ${decided('c.case_id')} as decisions,
    ${heldDelegations('$2')} as delegations,
    jsonb_build_object('type', c.item_type, 'documentId', c.document_id, 'locale', c.locale) as item,
    coalesce(c.subject, 'publication') as subject, c.cause, c.withdrawal_kind as "withdrawalKind", c.merged_into as "mergedInto", c.all_languages as "allLanguages",
    case when $4 then (select r.bytes from gongkai.revision_bytes r where r.fingerprint = c.fingerprint) end as bytes,
    case when $3::bigint is not null then ${checkGround(CASE_ITEM, '$3')} end as ground
  from gongkai.open_cases o join gongkai.review_cases c using (case_id) where o.case_id = $1`);

const readOpenCase: CaseStore['readOpenCase'] = async (sql, caseId, person, look) => {
  const [row] = await sql<CaseAtStage>(READ_OPEN_CASE, [
    ...[caseId, person, look?.listVersion ?? null, look !== undefined && !look.knowsBytes],
  ]);
  return row ? { ...row, stages: toStages(row.stages) } : null;
};

/** What was seen must have been a revision of the item: anything else is no older text. */
const isEditedSince: CaseStore['isEditedSince'] = async (sql, { caseId, fingerprint }) => {
  const [row] = await sql<{ edited: boolean }>(
    `select exists (select from gongkai.review_cases c
       join gongkai.revisions seen on seen.fingerprint = $2 and (seen.item_type, seen.document_id, seen.locale) = (c.item_type, c.document_id, c.locale)
       join gongkai.open_cases o on (o.item_type, o.document_id, o.locale, o.subject) = (c.item_type, c.document_id, c.locale, coalesce(c.subject, 'publication'))
       join gongkai.review_cases now on now.case_id = o.case_id
     where c.case_id = $1 and now.fingerprint <> $2) as edited`,
    [caseId, fingerprint],
  );
  return row?.edited ?? false;
};

const INSERT_DECISION =
  prepared(`insert into gongkai.decisions (case_id, stage_index, verdict, reason, fingerprint, decided_by, decided_by_name, decided_role, decided_at, mac, department_id,
     delegation_id, delegator, delegator_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`);

/** What the register raises when the case is no longer where it was read: its trigger, or that nobody decides twice. */
const MOVED_ON = ['GK004', '23505'];

const insertDecision: CaseStore['insertDecision'] = async (sql, input) => {
  try {
    await sql(INSERT_DECISION, [
      ...[input.caseId, input.stageIndex, input.verdict, input.reason, input.fingerprint],
      ...[input.decidedBy, input.decidedByName, input.decidedRole, input.decidedAt, input.mac],
      ...[input.departmentId, input.delegationId ?? null],
      ...[input.delegator ?? null, input.delegatorName ?? null],
    ]);
  } catch (error) {
    if (!MOVED_ON.includes((error as { code?: string }).code ?? '')) throw error;
    throw new AppError({
      kind: 'invalid',
      code: 'review.moved-on',
      message: '审核单已被他人办理。',
      cause: error,
    });
  }
};

const endCase: CaseStore['endCase'] = async (sql, input) => {
  await sql(
    `insert into gongkai.case_ends (case_id, outcome, fingerprint, reason, ended_by, ended_by_name, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      input.caseId,
      input.outcome,
      input.fingerprint,
      input.reason,
      input.actor.ref,
      input.actor.name,
      input.at,
    ],
  );
};

/** The register's cases. */
export const caseStore: CaseStore = {
  readSubmissionGround,
  insertCase,
  readOpenCase,
  isEditedSince,
  insertDecision,
  endCase,
};

/** Of an item's last case: returned, and neither saved nor withdrawn since. */
const RETURNED = `coalesce((
  select e.outcome = 'returned'
    and not exists (select 1 from gongkai.saves s where s.item_type = $1 and s.document_id = id and s.locale = $2
      and s.saved_at > e.recorded_at)
    and not exists (select 1 from gongkai.publications p where p.item_type = $1 and p.document_id = id and p.locale = $2
      and p.recorded_at > e.recorded_at)
  from gongkai.review_cases c left join gongkai.case_ends e using (case_id)
  where c.item_type = $1 and c.document_id = id and c.locale = $2 and c.subject is null order by c.case_id desc limit 1), false)`;

/** Of an open case o: how its last time stands. */
const SCHEDULE = `(
  select case when e.outcome is null then 'set' when e.outcome in ('failed', 'missed') then 'not-kept' end
  from gongkai.schedules s left join gongkai.schedule_ends e using (schedule_id)
  where s.case_id = o.case_id order by s.schedule_id desc limit 1)`;

/** What the states of many items of one type and locale follow from; one row for each id, in their order. */
export const readItemFacts = async (
  sql: Sql,
  { type, locale, documentId }: { type: ItemType; locale: string; documentId: string | string[] },
) =>
  sql<{
    documentId: string;
    open: ItemFacts['open'];
    returned: boolean;
    live: boolean;
    everPublic: boolean;
  }>(
    `select id as "documentId",
       (select jsonb_build_object('approved', o.approved, 'schedule', ${SCHEDULE}) from gongkai.open_cases o where o.item_type = $1 and o.document_id = id and o.locale = $2 and o.subject = 'publication') as open,
       ${RETURNED} as returned,
       exists (select 1 from gongkai.live_publications l where l.item_type = $1 and l.document_id = id and l.locale = $2) as live,
       exists (select 1 from gongkai.publications p where p.item_type = $1 and p.document_id = id and p.locale = $2) as "everPublic"
     from unnest($3::text[]) with ordinality as given(id, place) order by place`,
    [type, locale, [documentId].flat()],
  );
