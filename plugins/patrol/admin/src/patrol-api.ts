import { adminApi } from '@strapi/strapi/admin';

export type ListedPatrol = {
  patrolId: number;
  cause: 'nightly' | 'asked';
  startedAt: string;
  endedAt: string;
  found: number;
  leftOver: number;
  findings: { code: string; where: string }[];
};
/** Of the machine that the site is pushed to. */
export type FarState = {
  target: string;
  lastOkAt: string | null;
  failingSince: string | null;
  failure: string | null;
  pages: number;
  deliveries: number;
};
export type PatrolList = {
  results: ListedPatrol[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** null: the site is served where it is made. */
  far: FarState | null;
};

export type DeadLink = {
  type: string;
  documentId: string;
  locale: string;
  title: string;
  address: string;
  result: string;
  failedSince: string;
};
export type DeadLinkList = { results: DeadLink[]; pagination: PatrolList['pagination'] };

const patrolApi = adminApi.enhanceEndpoints({ addTagTypes: ['Patrols'] }).injectEndpoints({
  endpoints: (build) => ({
    patrols: build.query<PatrolList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/patrol', method: 'GET', config: { params } }),
      providesTags: ['Patrols'],
    }),
    deadLinks: build.query<DeadLinkList, { page: string; pageSize: string }>({
      query: (params) => ({ url: '/patrol/links', method: 'GET', config: { params } }),
    }),
  }),
});

export const { usePatrolsQuery, useDeadLinksQuery } = patrolApi;
