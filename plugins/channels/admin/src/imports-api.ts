import { adminApi } from '@strapi/strapi/admin';

import type { Batch, BatchPage } from './imports-types';

const importsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Imports'] }).injectEndpoints({
  endpoints: (build) => ({
    batches: build.query<{ results: Batch[] }, void>({
      query: () => ({ url: '/channels/imports', method: 'GET' }),
      providesTags: ['Imports'],
    }),
    batch: build.query<BatchPage, { batchId: string; page: string }>({
      query: ({ batchId, page }) => ({
        url: `/channels/imports/${batchId}`,
        method: 'GET',
        config: { params: { page } },
      }),
      providesTags: ['Imports'],
    }),
    importedItem: build.query<
      { title: string | null; html: string },
      { batchId: number; place: number }
    >({
      query: ({ batchId, place }) => ({
        url: `/channels/imports/${batchId}/items/${place}`,
        method: 'GET',
      }),
    }),
    signBatch: build.mutation<object, { batchId: number; sha256: string }>({
      query: ({ batchId, ...data }) => ({
        url: `/channels/imports/${batchId}/sign`,
        method: 'POST',
        data,
      }),
      invalidatesTags: ['Imports'],
    }),
    discardBatch: build.mutation<object, { batchId: number; reason: string }>({
      query: ({ batchId, ...data }) => ({
        url: `/channels/imports/${batchId}/discard`,
        method: 'POST',
        data,
      }),
      invalidatesTags: ['Imports'],
    }),
  }),
});

export const {
  useBatchesQuery,
  useBatchQuery,
  useImportedItemQuery,
  useSignBatchMutation,
  useDiscardBatchMutation,
} = importsApi;
