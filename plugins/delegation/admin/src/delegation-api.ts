import { adminApi } from '@strapi/strapi/admin';

import type { DelegationCause } from '../../../../src/contracts/delegation';

export type DelegationState = 'now' | 'coming' | 'over' | 'ended' | 'void';
export type Delegation = {
  delegationId: number;
  delegator: string;
  delegatorName: string;
  delegate: string;
  delegateName: string;
  fromOn: string;
  untilOn: string;
  cause: DelegationCause;
  madeByName: string;
  madeAt: string;
  endedAt: string | null;
  endedByName: string | null;
  state: DelegationState;
};
export type Decider = { ref: string; name: string; roles: string[] };
/** own: of the person who asks; all: everybody's, for who keeps people. */
export type Whose = 'own' | 'all';
type Kind = 'claim' | 'writing' | 'schedule';
export type Counts = Record<Kind, number>;
export type OpenTask = {
  kind: Kind;
  title: string | null;
  type: string;
  documentId: string;
  locale: string;
  /** Of an item. */
  state?: 'in-review' | 'returned' | 'draft';
  /** Of a time that is set. */
  act?: 'publish' | 'withdraw';
  dueAt?: string;
};
/** tasks: of whoever has left; null of others. */
export type Somebody = { ref: string; name: string; active: boolean; tasks: Counts | null };
type Listed = { self: string; today: string; results: Delegation[]; deciders: Decider[] };
export type DelegationForm = {
  delegator: string;
  delegate: string;
  fromOn: string;
  untilOn: string;
  cause: DelegationCause;
};

const delegationApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Delegation', 'Handover', 'ReviewTasks'] })
  .injectEndpoints({
    endpoints: (build) => ({
      delegations: build.query<Listed, Whose>({
        query: (whose) => ({ url: `/delegation/${whose}`, method: 'GET' }),
        providesTags: ['Delegation'],
      }),
      makeDelegation: build.mutation<object, DelegationForm & { whose: Whose }>({
        query: ({ whose, ...data }) => ({ url: `/delegation/${whose}`, method: 'POST', data }),
        invalidatesTags: ['Delegation', 'ReviewTasks'],
      }),
      endDelegation: build.mutation<object, { whose: Whose; delegationId: number }>({
        query: ({ whose, delegationId }) => ({
          url: `/delegation/${whose}/${delegationId}/end`,
          method: 'POST',
          data: {},
        }),
        invalidatesTags: ['Delegation', 'ReviewTasks'],
      }),
      persons: build.query<{ results: Somebody[] }, void>({
        query: () => ({ url: '/delegation/persons', method: 'GET' }),
        providesTags: ['Handover'],
      }),
      openTasks: build.query<{ results: OpenTask[] }, string>({
        query: (person) => ({ url: `/delegation/tasks/${person}`, method: 'GET' }),
        providesTags: ['Handover'],
      }),
      handOver: build.mutation<{ handed: Counts; left: Counts }, { from: string; to: string }>({
        query: ({ from, to }) => ({
          url: `/delegation/tasks/${from}/hand-over`,
          method: 'POST',
          data: { to },
        }),
        invalidatesTags: ['Handover', 'ReviewTasks'],
      }),
    }),
  });

export const {
  useDelegationsQuery,
  useMakeDelegationMutation,
  useEndDelegationMutation,
  usePersonsQuery,
  useOpenTasksQuery,
  useHandOverMutation,
} = delegationApi;
