import { adminApi } from '@strapi/strapi/admin';

import type { Account } from '../../../../src/contracts/channel';
import type {
  Deliveries,
  DeliveryQuery,
  DeliveryStepRow,
  NotLive,
  Schedules,
} from './channels-types';

const channelsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Deliveries', 'ReviewItem', 'Schedules'] })
  .injectEndpoints({
    endpoints: (build) => ({
      deliveries: build.query<Deliveries, DeliveryQuery>({
        query: (params) => ({ url: '/channels/deliveries', method: 'GET', config: { params } }),
        providesTags: ['Deliveries'],
      }),
      schedules: build.query<Schedules, void>({
        query: () => ({ url: '/channels/schedules', method: 'GET' }),
        // Setting, moving and giving up are done at the item.
        providesTags: ['Schedules', 'ReviewItem'],
      }),
      notLive: build.query<{ results: NotLive[]; liveLimitMinutes: number }, void>({
        query: () => ({ url: '/channels/not-live', method: 'GET' }),
        providesTags: ['Deliveries'],
      }),
      channelAccounts: build.query<Account[], void>({
        query: () => ({ url: '/channels/accounts', method: 'GET' }),
      }),
      recordEntry: build.mutation<
        { followUp: 'withdraw' | 'update' | 'check' | null },
        { deliveryId: number; address: string | null; publishedAt: string }
      >({
        query: ({ deliveryId, ...data }) => ({
          url: `/channels/deliveries/${deliveryId}/record`,
          method: 'POST',
          data,
        }),
        invalidatesTags: ['Deliveries', 'ReviewItem'],
      }),
      deliverySteps: build.query<{ results: DeliveryStepRow[] }, number>({
        query: (deliveryId) => ({ url: `/channels/deliveries/${deliveryId}/steps`, method: 'GET' }),
        providesTags: ['Deliveries'],
      }),
      settleAbsent: build.mutation<object, { deliveryId: number; reason: string }>({
        query: ({ deliveryId, reason }) => ({
          url: `/channels/deliveries/${deliveryId}/not-there`,
          method: 'POST',
          data: { reason },
        }),
        invalidatesTags: ['Deliveries', 'ReviewItem'],
      }),
      retryDelivery: build.mutation<object, number>({
        query: (deliveryId) => ({
          url: `/channels/deliveries/${deliveryId}/retry`,
          method: 'POST',
          data: {},
        }),
        invalidatesTags: ['Deliveries', 'ReviewItem'],
      }),
    }),
  });

export const {
  useDeliveriesQuery,
  useSchedulesQuery,
  useNotLiveQuery,
  useChannelAccountsQuery,
  useRecordEntryMutation,
  useRetryDeliveryMutation,
  useDeliveryStepsQuery,
  useSettleAbsentMutation,
} = channelsApi;
