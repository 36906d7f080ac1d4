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
export type PatrolList = {
  results: ListedPatrol[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};

const patrolApi = adminApi.enhanceEndpoints({ addTagTypes: ['Patrols'] }).injectEndpoints({
  endpoints: (build) => ({
    patrols: build.query<PatrolList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/patrol', method: 'GET', config: { params } }),
      providesTags: ['Patrols'],
    }),
  }),
});

export const { usePatrolsQuery } = patrolApi;
