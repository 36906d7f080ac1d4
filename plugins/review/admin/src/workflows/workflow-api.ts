import { adminApi } from '@strapi/strapi/admin';

import type { WorkflowAssignment } from '../../../../../src/contracts/workflow-assignment';
import type { Stage } from '../../../../../src/contracts/workflow-stage';
import type { Named } from '../review-types';

export type Workflow = {
  workflowId: string;
  version: number;
  nameZh: string | null;
  nameEn: string | null;
  stages: Stage[];
  /** null: the program came with it. */
  madeByName: string | null;
  madeAt: string;
};
export type DecidingRole = { code: string; nameZh: string; mayDecide: boolean };
export type SavedAssignments = {
  version: number;
  assignments: WorkflowAssignment[];
  savedByName: string | null;
  savedAt: string | null;
};
export type Workflows = {
  workflows: Workflow[];
  assignments: SavedAssignments;
  roles: DecidingRole[];
  departments: Named[];
  columns: (Named & { parentId: string | null })[];
};
/** A stage as the form has it; key null: a new one. */
export type StageDraft = Omit<Stage, 'key'> & { key: string | null };
export type WorkflowDraft = { nameZh: string; nameEn: string; stages: StageDraft[]; since: number };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Workflows'] }).injectEndpoints({
  endpoints: (build) => ({
    workflows: build.query<Workflows, void>({
      query: () => ({ url: '/review/workflows', method: 'GET' }),
      providesTags: ['Workflows'],
    }),
    saveWorkflow: build.mutation<
      { workflowId: string },
      { workflowId: string | null; draft: WorkflowDraft }
    >({
      query: ({ workflowId, draft: data }) =>
        workflowId === null
          ? { url: '/review/workflows', method: 'POST', data }
          : { url: `/review/workflows/${workflowId}`, method: 'PUT', data },
      invalidatesTags: ['Workflows'],
    }),
    saveAssignments: build.mutation<object, { assignments: WorkflowAssignment[]; since: number }>({
      query: (data) => ({ url: '/review/workflow-assignments', method: 'PUT', data }),
      invalidatesTags: ['Workflows'],
    }),
  }),
});

export const { useWorkflowsQuery, useSaveWorkflowMutation, useSaveAssignmentsMutation } = api;
