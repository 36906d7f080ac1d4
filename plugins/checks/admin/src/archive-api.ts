import { adminApi } from '@strapi/strapi/admin';

export type ArchiveHit = {
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  key: string;
  severity: 'block' | 'warn';
  fileName: string | null;
  places: number;
  found: string;
  before: string;
  after: string;
  suggestion: string | null;
  handling: { reason: string; handledByName: string; handledAt: string } | null;
};
export type ArchiveQuery = {
  page: string;
  pageSize: string;
  state: string;
  severity: string;
  search: string;
};
export type ArchiveAnswer = {
  results: ArchiveHit[];
  counts: { open: number; handled: number };
  scan: { isFinished: boolean; scanned: number; total: number } | null;
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};

const api = adminApi.enhanceEndpoints({ addTagTypes: ['ArchiveHits'] }).injectEndpoints({
  endpoints: (build) => ({
    archiveHits: build.query<ArchiveAnswer, ArchiveQuery>({
      query: (params) => ({ url: '/checks/archive', method: 'GET', config: { params } }),
      providesTags: ['ArchiveHits'],
    }),
    handleHit: build.mutation<object, { hit: ArchiveHit; reason: string }>({
      query: ({ hit, reason }) => ({
        url: `/checks/archive/${hit.type}/${hit.documentId}`,
        method: 'POST',
        data: { key: hit.key, reason },
        config: { params: { locale: hit.locale } },
      }),
      invalidatesTags: ['ArchiveHits'],
    }),
  }),
});

export const { useArchiveHitsQuery, useHandleHitMutation } = api;
