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
type Listed = { self: string; today: string; results: Delegation[]; deciders: Decider[] };
export type DelegationForm = {
  delegator: string;
  delegate: string;
  fromOn: string;
  untilOn: string;
  cause: DelegationCause;
};

const delegationApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Delegation', 'ReviewTasks'] })
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
    }),
  });

export const { useDelegationsQuery, useMakeDelegationMutation, useEndDelegationMutation } =
  delegationApi;
