import type {
  Recorded,
  RegisterMacs,
  WorkflowAssignmentsFacts,
  WorkflowFacts,
} from '../../../../src/contracts/register-macs';
import { workflowAssignment } from '../../../../src/contracts/workflow-assignment';
import { toStages } from '../../../../src/contracts/workflow-stage';
import { assignmentsFacts, workflowFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Workflow, Workflows, WorkflowStore } from '../use-cases/ports';

type Genuine = Pick<RegisterMacs, 'isGenuine'>;

/** As a value of a select list. Versions are only ever added, so their numbers say whether there is a new one. */
export const WORKFLOW_MARK = `((select count(*) from gongkai.workflows) || '/' ||
  (select coalesce(max(version), 0) from gongkai.workflow_assignments))`;

const READ_WORKFLOWS = `select ${workflowFacts('w')} as facts from gongkai.workflows w order by w.workflow_id, w.version desc`;

const toWorkflow = (facts: WorkflowFacts): Workflow => ({
  workflowId: facts.workflowId,
  version: facts.version,
  nameZh: facts.nameZh,
  nameEn: facts.nameEn,
  stages: toStages(facts.stages),
  madeByName: facts.madeByName,
  madeAt: new Date(facts.madeAt),
});

/** Of each workflow the newest version that the application made or the register came with: a forged one is none. */
const readWorkflows = async (sql: Sql, macs: Genuine): Promise<Workflow[]> => {
  const rows = await sql<{ facts: Recorded<WorkflowFacts> }>(READ_WORKFLOWS);
  const newest = new Map<string, Workflow>();
  for (const { facts } of rows) {
    if (newest.has(facts.workflowId) || !macs.isGenuine('workflow', facts)) continue;
    newest.set(facts.workflowId, toWorkflow(facts));
  }
  return [...newest.values()];
};

const NONE: Workflows['assignments'] = {
  version: 0,
  assignments: [],
  savedByName: null,
  savedAt: null,
};

const readAssignments = async (sql: Sql, macs: Genuine): Promise<Workflows['assignments']> => {
  const rows = await sql<{ facts: Recorded<WorkflowAssignmentsFacts> }>(
    `select ${assignmentsFacts('a')} as facts from gongkai.workflow_assignments a order by a.version desc`,
  );
  const found = rows.find(({ facts }) => macs.isGenuine('workflow-assignments', facts));
  if (!found) return NONE;
  const { version, assignments, savedByName, savedAt } = found.facts;
  return {
    version,
    assignments: workflowAssignment.array().parse(assignments),
    savedByName,
    savedAt: new Date(savedAt),
  };
};

/** '23505': the same version was saved meanwhile; 'GK003' workflow.not-next: another one was. */
const isTaken = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === '23505' || (code === 'GK003' && (message ?? '').includes('workflow.not-next'));
};

const insertOnce = async (sql: Sql, text: string, params: readonly unknown[]): Promise<boolean> => {
  try {
    await sql(text, params);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

const readNumber = async (sql: Sql, text: string, params: readonly unknown[] = []) =>
  (await sql<{ version: number }>(text, params))[0]?.version ?? 0;

/** Workflows and which of them an item takes, in the register. */
export const workflowStore: WorkflowStore = {
  readMark: async (sql) =>
    (await sql<{ mark: string }>(`select ${WORKFLOW_MARK} as mark`))[0]?.mark ?? '',
  readAll: async (sql, macs) => ({
    workflows: await readWorkflows(sql, macs),
    assignments: await readAssignments(sql, macs),
  }),
  readVersion: (sql, workflowId) =>
    readNumber(
      sql,
      'select coalesce(max(version), 0) as version from gongkai.workflows where workflow_id = $1',
      [workflowId],
    ),
  readAssignmentsVersion: (sql) =>
    readNumber(
      sql,
      'select coalesce(max(version), 0) as version from gongkai.workflow_assignments',
    ),
  insertVersion: (sql, facts) =>
    insertOnce(
      sql,
      `insert into gongkai.workflows (workflow_id, version, name_zh, name_en, stages, made_by, made_by_name, made_at, mac)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)`,
      [
        ...[facts.workflowId, facts.version, facts.nameZh, facts.nameEn],
        ...[JSON.stringify(facts.stages), facts.madeBy, facts.madeByName, facts.madeAt, facts.mac],
      ],
    ),
  insertAssignments: (sql, facts) =>
    insertOnce(
      sql,
      `insert into gongkai.workflow_assignments (version, assignments, saved_by, saved_by_name, saved_at, mac)
       values ($1, $2::jsonb, $3, $4, $5, $6)`,
      [
        ...[facts.version, JSON.stringify(facts.assignments)],
        ...[facts.savedBy, facts.savedByName, facts.savedAt, facts.mac],
      ],
    ),
};

/** Reads all of them; again only where the mark has moved on. A caller that has the mark already hands it over. */
export const createReadWorkflows = (macs: Genuine) => {
  let known: { mark: string; all: Workflows } | null = null;
  return async (sql: Sql, given?: string): Promise<Workflows> => {
    const mark = given ?? (await workflowStore.readMark(sql));
    if (known?.mark !== mark) known = { mark, all: await workflowStore.readAll(sql, macs) };
    return known.all;
  };
};
