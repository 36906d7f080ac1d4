import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../src/contracts/actor';
import type { PlanAgreedWithdrawal } from '../../../src/contracts/agreed-withdrawal';
import { toBlocked } from '../../../src/contracts/barring-findings';
import { EMERGENCY_WORKFLOW } from '../../../src/contracts/case-subject';
import type { CheckFinding } from '../../../src/contracts/check-finding';
import type { FindingChecks } from '../../../src/contracts/check-look';
import { toCorrectionProblems } from '../../../src/contracts/correction';
import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { ItemKey } from '../../../src/contracts/item';
import type { FieldError } from '../../../src/contracts/outcome';
import { liveOf, toChain } from '../../../src/contracts/publication-chain';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { toThreadProblems } from '../../../src/contracts/remark';
import type { RevisionContent } from '../../../src/contracts/revision';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import type { Snapshot } from '../../../src/contracts/snapshot';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import { readLiveId } from '../../../src/platform/sql/live-publication';
import { createReadWorkCalendar } from '../../../src/platform/sql/read-work-calendar';
import type { Sql } from '../../../src/platform/sql/sql';
import { readAbsent, readPlaces } from '../../../src/platform/sql/stand-ins';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { caseStore } from './adapters/case-store';
import { claimStore } from './adapters/claim-store';
import { readDecidingRoles } from './adapters/desk-store';
import { createReadKnownSettings, type KnownGround } from './adapters/known-settings-store';
import { readOpenThreads } from './adapters/open-thread-store';
import { createReadWorkflows, workflowStore } from './adapters/workflow-store';
import type { Known } from './core/check-workflow';
import { chooseWorkflow } from './core/choose-workflow';
import { findMissingFields } from './core/missing-fields';
import { createClaim, createRelease } from './use-cases/claim';
import { createDecide } from './use-cases/decide';
import type { ReadAbsent, SubmissionGround } from './use-cases/ports';
import { createRecall } from './use-cases/recall';
import { createSaveAssignments, createSaveWorkflow } from './use-cases/save-workflow';
import { createPlanSubmission, createSubmit, type SubmitDeps } from './use-cases/submit';

/** What review needs of its neighbours; absent ones make the call fail, never pass. */
type WorkingCopies = { takeSnapshot(sql: Sql, item: ItemKey): Promise<Snapshot | null> };
type Documents = {
  findProblems(
    sql: Sql,
    content: RevisionContent,
    options: { alone?: boolean },
  ): Promise<FieldError[]>;
  claimNumbers(sql: Sql, content: RevisionContent, actor: Actor): Promise<void>;
  nameDocuments(
    sql: Sql,
    documentIds: readonly string[],
    locale: string,
  ): Promise<{ documentId: string; title: string | null; documentNumber: string | null }[]>;
};
type Withdrawing = { planAgreedWithdrawal: PlanAgreedWithdrawal };
export type SiteRendering = {
  readNewestSettings(sql: Sql): Promise<{ version: number; settings: SiteSettings }>;
  renderPreview(content: RevisionContent, settings: SiteSettings): string | Promise<string>;
};

const cases = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const readKnownSettings = createReadKnownSettings();
  const takeSnapshot: WorkingCopies['takeSnapshot'] = (sql, item) =>
    (strapi.plugin('content').service('workingCopies') as WorkingCopies).takeSnapshot(sql, item);
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const documents = () => strapi.plugin('content').service('documents') as Documents;
  const checks = () => strapi.plugin('checks').service('findings') as FindingChecks;
  const check: FindingChecks['check'] = (...asked) => checks().check(...asked);
  const beginLook: FindingChecks['beginLook'] = (fingerprint) => checks().beginLook(fingerprint);
  const findMissing = async (
    sql: Sql,
    content: RevisionContent,
    options: {
      ground?: KnownGround & Pick<SubmissionGround, 'openThreads' | 'publications'>;
      alone?: boolean;
      findings?: readonly CheckFinding[];
    } = {},
  ): Promise<FieldError[]> => {
    const { ground, alone = false, findings = await check(sql, content) } = options;
    const known = await readKnownSettings(sql, ground);
    const today = toShanghaiDay(clock.now());
    const liveId = ground
      ? (liveOf(toChain(ground.publications, macs))?.publicationId ?? null)
      : await readLiveId(sql, content, macs);
    return [
      ...findMissingFields(content, { ...known, today }),
      ...toCorrectionProblems(content, liveId),
      ...(await documents().findProblems(sql, content, { alone })),
      ...toBlocked(findings),
      ...toThreadProblems(ground ? ground.openThreads : await readOpenThreads(sql, content)),
    ];
  };
  const claimNumbers: Documents['claimNumbers'] = (...claim) => documents().claimNumbers(...claim);
  const nameDocuments: Documents['nameDocuments'] = (...asked) =>
    documents().nameDocuments(...asked);
  // Absent channels make the decision fail, never pass.
  const planWithdrawal: PlanAgreedWithdrawal = (...asked) =>
    (strapi.plugin('channels').service('channels') as Withdrawing).planAgreedWithdrawal(...asked);
  const readWorkCalendar = createReadWorkCalendar();
  const readWorkflows = createReadWorkflows(macs);
  const chooseOf: SubmitDeps['chooseWorkflow'] = async (sql, content, ground, isUrgent) => {
    const { workflows, assignments } = await readWorkflows(sql, ground.workflowMark);
    const { columnParents } = await readKnownSettings(sql, ground);
    const ordinary = chooseWorkflow(assignments.assignments, content, columnParents);
    const workflowId = isUrgent ? EMERGENCY_WORKFLOW : ordinary;
    const chosen = workflows.find((one) => one.workflowId === workflowId);
    if (!chosen) throw new Error(`review.no-workflow: ${workflowId}`);
    return { ...chosen, formalWorkflowId: isUrgent ? ordinary : null };
  };
  const readKnown = async (sql: Sql): Promise<Known> => {
    const { columnIds, departmentIds } = await readKnownSettings(sql);
    const { workflows } = await readWorkflows(sql);
    return {
      roles: new Map((await readDecidingRoles(sql)).map(({ code, ...role }) => [code, role])),
      departments: departmentIds,
      columns: columnIds,
      workflows: new Set(workflows.map(({ workflowId }) => workflowId)),
    };
  };
  const keeping = { database, clock, macs, workflows: workflowStore, readKnown };
  const standing = () => ({ now: clock.now(), macs });
  const absentNow: ReadAbsent = (sql, held) => readAbsent(sql, held, standing());
  const tasks = { database, clock, cases: caseStore, readAbsent: absentNow };
  const submission = {
    database,
    clock,
    takeSnapshot,
    findMissing,
    claimNumbers,
    chooseWorkflow: chooseOf,
    ...{ cases: caseStore, macs },
  };
  return {
    database,
    now: () => clock.now(),
    readCalendar: async () => (await readWorkCalendar(database.sql)).calendar,
    scope,
    takeSnapshot,
    check,
    findMissing,
    nameDocuments,
    submit: createSubmit(submission),
    /** For what submits several together. */
    planSubmission: createPlanSubmission(submission),
    decide: createDecide({ ...tasks, macs, beginLook, planWithdrawal }),
    readPlaces: (person: string) => readPlaces(database.sql, person, standing()),
    recall: createRecall({ database, clock, cases: caseStore }),
    readWorkflows: () => readWorkflows(database.sql),
    readDecidingRoles: () => readDecidingRoles(database.sql),
    saveWorkflow: createSaveWorkflow(keeping),
    saveAssignments: createSaveAssignments(keeping),
    claim: createClaim({ ...tasks, claims: claimStore }),
    release: createRelease({ ...tasks, claims: claimStore }),
  };
};

export const services = { cases };
export type ReviewServices = { cases: ReturnType<typeof cases> };
