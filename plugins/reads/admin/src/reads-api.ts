import { adminApi } from '@strapi/strapi/admin';

export type ItemArg = { type: string; documentId: string; locale: string };
export type ListedReads = ItemArg & { title: string; path: string; reads: number };
export type ReadsList = {
  results: ListedReads[];
  reads: number;
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
export type ItemReads = {
  total: number;
  days: { day: string; reads: number }[];
  years: { year: string; reads: number }[];
};

const readsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    reads: build.query<ReadsList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/reads', method: 'GET', config: { params } }),
    }),
    itemReads: build.query<ItemReads, ItemArg>({
      query: ({ type, documentId, locale }) => ({
        ...{ url: `/reads/items/${type}/${documentId}`, method: 'GET' },
        config: { params: { locale } },
      }),
    }),
  }),
});

export const { useReadsQuery, useItemReadsQuery } = readsApi;
