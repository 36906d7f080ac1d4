import { adminApi } from '@strapi/strapi/admin';

import type { AuditState, Events, EventsQuery } from './audit-types';

const auditApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    auditEvents: build.query<Events, EventsQuery>({
      query: (params) => ({ url: '/audit/events', method: 'GET', config: { params } }),
    }),
    auditState: build.query<AuditState, void>({
      query: () => ({ url: '/audit/state', method: 'GET' }),
    }),
  }),
});

export const { useAuditEventsQuery, useAuditStateQuery } = auditApi;
