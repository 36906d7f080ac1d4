import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { PublicationKind } from '../../../../src/contracts/channel';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Verdict } from '../../../../src/contracts/register-macs';
import type { WithdrawalKind } from '../../../../src/contracts/withdrawal';
import { type Stage, toStages } from '../../../../src/contracts/workflow-stage';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Decided } from '../core/workflow';
import { decided } from './case-store';
import { narrowOpen, type Present, type TaskFilter } from './narrow-tasks';

/** What a case is about, besides its text. */
export type CaseAct = {
  subject: CaseSubject;
  /** Why a withdrawal is asked for or was made, or why it is an emergency. */
  cause: string | null;
  withdrawalKind: WithdrawalKind | null;
  mergedInto: string | null;
  allLanguages: boolean | null;
  /** An emergency, which is reviewed by this workflow once it is public. */
  formalWorkflowId: string | null;
};
export type RecordedDecision = {
  stageIndex: number;
  stageNameZh: string;
  stageNameEn: string;
  verdict: Verdict;
  /** For which department, at a stage of named ones. */
  departmentId: string | null;
  departmentNameZh: string | null;
  departmentNameEn: string | null;
  reason: string;
  decidedBy: string;
  decidedByName: string;
  decidedRole: string;
  decidedAt: Date;
  /** In whose place; null: in their own. */
  delegator: string | null;
  delegatorName: string | null;
};
export type RecordedCase = CaseAct & {
  caseId: number;
  fingerprint: string;
  authors: string[];
  stages: Stage[];
  submittedBy: string;
  submittedByName: string;
  submittedAt: Date;
  open: {
    stageIndex: number;
    approved: boolean;
    departmentId: string | null;
    /** When it came to its stage. */
    movedAt: string;
    /** Working days; null: none set. */
    limitDays: number | null;
  } | null;
  decisions: RecordedDecision[];
  end: { outcome: string; endedByName: string; endedAt: Date; reason: string } | null;
};
export type RecordedPublication = {
  publicationId: number;
  kind: PublicationKind;
  /** null for a withdrawal and a takeover. */
  caseId: number | null;
  supersedes: number | null;
  publishedAt: Date;
  publishedByName: string;
  /** Of a withdrawal. */
  reason: string | null;
  withdrawalKind: WithdrawalKind | null;
  /** null for a withdrawal. */
  fingerprint: string | null;
};
export type ItemDelivery = {
  deliveryId: number;
  publicationId: number;
  accountId: string;
  accountNameZh: string;
  accountNameEn: string;
  intent: string;
  state: string;
  failureMessage: string | null;
  address: string | null;
  changedAt: Date;
};

const departmentName = (column: string) =>
  `(select n.${column} from public.departments n where n.document_id = d.department_id limit 1)`;

const CASE = `select c.case_id as "caseId", c.fingerprint, c.authors, c.stages, c.submitted_by as "submittedBy",
    c.submitted_by_name as "submittedByName", c.submitted_at as "submittedAt", coalesce(c.subject, 'publication') as subject, c.cause,
    c.withdrawal_kind as "withdrawalKind", c.merged_into as "mergedInto", c.all_languages as "allLanguages",
    c.formal_workflow_id as "formalWorkflowId",
    (select jsonb_build_object('stageIndex', o.stage_index, 'approved', o.approved, 'departmentId', o.department_id, 'movedAt', o.moved_at, 'limitDays', o.limit_days)
      from gongkai.open_cases o where o.case_id = c.case_id) as open,
    coalesce((select jsonb_agg(jsonb_build_object('stageIndex', d.stage_index, 'stageNameZh', c.stages -> d.stage_index ->> 'nameZh',
        'stageNameEn', c.stages -> d.stage_index ->> 'nameEn', 'verdict', d.verdict, 'reason', d.reason, 'departmentId', d.department_id, 'departmentNameZh', ${departmentName('name_zh')}, 'departmentNameEn', ${departmentName('name_en')}, 'decidedBy', d.decided_by,
        'decidedByName', d.decided_by_name, 'decidedRole', d.decided_role, 'decidedAt', d.decided_at, 'delegator', d.delegator, 'delegatorName', d.delegator_name) order by d.stage_index, d.decision_id)
      from gongkai.decisions d where d.case_id = c.case_id), '[]') as decisions,
    (select jsonb_build_object('outcome', e.outcome, 'endedByName', e.ended_by_name, 'endedAt', e.ended_at, 'reason', e.reason)
      from gongkai.case_ends e where e.case_id = c.case_id) as "end"
  from gongkai.review_cases c`;

/** The history shows so many of an item's cases and publications. */
const HISTORY_LIMIT = 20;

/** Newest first. */
export const readCases = async (sql: Sql, { type, documentId, locale }: ItemKey) => {
  const rows = await sql<RecordedCase>(
    `${CASE} where c.item_type = $1 and c.document_id = $2 and c.locale = $3 order by c.case_id desc limit ${HISTORY_LIMIT}`,
    [type, documentId, locale],
  );
  return rows.map((row) => ({ ...row, stages: toStages(row.stages) }));
};

export const readCase = async (
  sql: Sql,
  caseId: number,
): Promise<(RecordedCase & { item: ItemKey }) | null> => {
  const [row] = await sql<RecordedCase & ItemKey>(
    CASE.replace(
      'select ',
      'select c.item_type as type, c.document_id as "documentId", c.locale, ',
    ) + ' where c.case_id = $1',
    [caseId],
  );
  if (!row) return null;
  const { type, documentId, locale, ...rest } = row;
  return { ...rest, stages: toStages(rest.stages), item: { type, documentId, locale } };
};

/** Newest first: what is public now, if anything, is the first of them. */
export const readPublications = (sql: Sql, { type, documentId, locale }: ItemKey) =>
  sql<RecordedPublication>(
    `select publication_id as "publicationId", kind, case_id as "caseId", supersedes, published_at as "publishedAt",
       published_by_name as "publishedByName", reason, withdrawal_kind as "withdrawalKind", fingerprint
     from gongkai.publications where item_type = $1 and document_id = $2 and locale = $3
     order by publication_id desc limit ${HISTORY_LIMIT}`,
    [type, documentId, locale],
  );

export const readDeliveries = (sql: Sql, { type, documentId, locale }: ItemKey) =>
  sql<ItemDelivery>(
    `select d.delivery_id as "deliveryId", d.publication_id as "publicationId", d.account_id as "accountId", a.name_zh as "accountNameZh",
       a.name_en as "accountNameEn", d.intent, d.state, d.failure_message as "failureMessage", d.address, d.changed_at as "changedAt"
     from gongkai.publications p join gongkai.deliveries d using (publication_id) join gongkai.accounts a using (account_id)
     where p.item_type = $1 and p.document_id = $2 and p.locale = $3 order by d.publication_id desc, d.delivery_id limit 30`,
    [type, documentId, locale],
  );

export type TaskRow = {
  caseId: number;
  type: string;
  documentId: string;
  locale: string;
  subject: CaseSubject;
  /** It is an emergency. */
  urgent: boolean;
  title: string | null;
  departmentId: string | null;
  columnId: string | null;
  authors: string[];
  decisions: Decided[];
  stages: Stage[];
  stageIndex: number;
  /** Working days; null: none set. */
  limitDays: number | null;
  submittedByName: string;
  submittedAt: Date;
  movedAt: Date;
};

/** In which roles a person decides, and in which departments (none: the whole office): their own, or of somebody who is away. */
export type Place = {
  roles: readonly string[];
  departments: readonly string[];
  /** Of another's place: both persons. What bars one of them is no task: a delegate's list would be full of it. */
  barredBy?: readonly string[];
};

const NOT_BARRED = (persons: string) =>
  `not exists (select from gongkai.review_cases b where b.case_id = o.case_id and b.authors && ${persons}::text[])
    and not exists (select from gongkai.decisions b where b.case_id = o.case_id
      and (b.decided_by = any (${persons}) or b.delegator = any (${persons})))`;

const isCalledOn = (roles: string, departments: string) =>
  `(stage_roles && ${roles} and (stage_scope = 'all' or (stage_scope = 'own' and (${departments}::text[] = '{}' or department_id = any (${departments})))
    or (stage_scope = 'named' and waiting_departments && ${departments})))`;

/** Open cases `o` that stand at a stage which calls on a person in one of these places, as SQL from $1 on. */
export const inPlaces = (places: readonly Place[]): { where: string; values: unknown[] } => {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const wheres = places.map(({ roles, departments, barredBy }) => {
    const called = isCalledOn(param(roles), param(departments));
    return barredBy ? `(${called} and ${NOT_BARRED(param(barredBy))})` : called;
  });
  return { where: `(${wheres.join(' or ')})`, values };
};

/** Open cases that this person is asked to decide on, or would be if they had not written or decided already; the longest waiting first. */
export const readTasks = async (
  sql: Sql,
  asked: Present & {
    places: readonly Place[];
    filter: TaskFilter;
    page: number;
    pageSize: number;
  },
): Promise<{ rows: TaskRow[]; total: number }> => {
  const { page, pageSize } = asked;
  const { where: called, values } = inPlaces(asked.places);
  const where = called + narrowOpen(asked.filter, asked, values);
  const [limit, offset] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const [count] = await sql<{ total: number }>(
    `select count(*) as total from gongkai.open_cases o where ${where}`,
    values,
  );
  const rows = await sql<TaskRow>(
    `select o.case_id as "caseId", o.item_type as type, o.document_id as "documentId", o.locale, b.content ->> 'title' as title,
       b.content ->> 'departmentId' as "departmentId", b.content ->> 'columnId' as "columnId", c.authors, c.stages,
       ${decided('o.case_id')} as decisions,
       o.stage_index as "stageIndex", o.limit_days as "limitDays", o.subject, c.formal_workflow_id is not null as urgent,
       c.submitted_by_name as "submittedByName", c.submitted_at as "submittedAt", o.moved_at as "movedAt"
     from (select * from gongkai.open_cases o where ${where} order by moved_at, case_id limit ${limit} offset ${offset}) o
     join gongkai.review_cases c using (case_id)
     left join lateral (select convert_from(r.bytes, 'UTF8')::jsonb as content from gongkai.revision_bytes r where r.fingerprint = c.fingerprint) b on true
     order by o.moved_at, o.case_id`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  return {
    rows: rows.map((row) => ({ ...row, stages: toStages(row.stages) })),
    total: count?.total ?? 0,
  };
};
