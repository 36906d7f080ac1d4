import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { WorkflowAssignment } from '../../../../src/contracts/workflow-assignment';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import {
  checkAssignments,
  checkWorkflow,
  type Known,
  type WorkflowDraft,
} from '../core/check-workflow';
import { refuse } from '../core/refusals';
import type { WorkflowStore } from './ports';

type Deps = {
  database: Database;
  clock: Clock;
  workflows: WorkflowStore;
  macs: RegisterMacs;
  /** What roles, departments, columns and workflows there are now. */
  readKnown(sql: Sql): Promise<Known>;
};

/** null: a new workflow. */
export type WorkflowInput = WorkflowDraft & { workflowId: string | null; since: number };

const toNewId = ({ workflows }: Known): string => {
  for (let number = workflows.size + 1; ; number += 1) {
    if (!workflows.has(`workflow-${number}`)) return `workflow-${number}`;
  }
};

/** Keeps a new version of a workflow, made from version `since` of it. Open cases keep the version they began with. */
export const createSaveWorkflow =
  ({ database, clock, workflows, macs, readKnown }: Deps) =>
  async (input: WorkflowInput, actor: Actor): Promise<Outcome<{ workflowId: string }>> => {
    const { nameZh, nameEn, stages, since } = input;
    const known = await readKnown(database.sql);
    if (input.workflowId !== null && !known.workflows.has(input.workflowId))
      return refuse('workflow.unknown');
    const problems = checkWorkflow({ workflowId: input.workflowId, nameZh, nameEn, stages }, known);
    if (problems.length > 0) return refuse('workflow.broken', problems);
    const workflowId = input.workflowId ?? toNewId(known);
    const all = await workflows.readAll(database.sql, macs);
    const before = all.workflows.find((one) => one.workflowId === workflowId);
    if (since !== (before?.version ?? 0)) return refuse('workflow.moved-on');
    // A forged version takes a number too.
    const version = 1 + (await workflows.readVersion(database.sql, workflowId));
    const facts = {
      ...{ workflowId, version, nameZh, nameEn, stages },
      ...{ madeBy: actor.ref, madeByName: actor.name, madeAt: clock.now() },
    };
    const mac = macs.make('workflow', facts);
    const isSaved = await workflows.insertVersion(database.sql, { ...facts, mac });
    return isSaved ? { ok: true, workflowId } : refuse('workflow.moved-on');
  };

/** Says which workflow an item takes from now on. */
export const createSaveAssignments =
  ({ database, clock, workflows, macs, readKnown }: Deps) =>
  async (
    { assignments, since }: { assignments: readonly WorkflowAssignment[]; since: number },
    actor: Actor,
  ): Promise<Outcome> => {
    const problems = checkAssignments(assignments, await readKnown(database.sql));
    if (problems.length > 0) return refuse('workflow.assignments-broken', problems);
    const before = (await workflows.readAll(database.sql, macs)).assignments;
    if (since !== before.version) return refuse('workflow.moved-on');
    const version = 1 + (await workflows.readAssignmentsVersion(database.sql));
    const facts = {
      ...{ version, assignments },
      ...{ savedBy: actor.ref, savedByName: actor.name, savedAt: clock.now() },
    };
    const mac = macs.make('workflow-assignments', facts);
    const isSaved = await workflows.insertAssignments(database.sql, { ...facts, mac });
    return isSaved ? { ok: true } : refuse('workflow.moved-on');
  };
