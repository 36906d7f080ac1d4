import { adminApi } from '@strapi/strapi/admin';

export type UnitSettings = {
  agencyCode: string;
  issuingBodyZh: string;
  issuingBodyEn: string;
  indexPattern: string;
};
type Saved = UnitSettings & { version: number; savedByName: string | null; savedAt: string | null };
export type IndexNumber = {
  number: string;
  documentId: string;
  title: string | null;
  state: 'public' | 'in-review' | 'withdrawn' | 'draft' | 'imported' | 'deleted' | 'replaced';
  reservedByName: string;
  reservedAt: string;
};
export type IndexNumbers = {
  results: IndexNumber[];
  gaps: { series: string; year: number; from: number; to: number }[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};

const api = adminApi.enhanceEndpoints({ addTagTypes: ['UnitSettings'] }).injectEndpoints({
  endpoints: (build) => ({
    unitSettings: build.query<Saved, void>({
      query: () => ({ url: '/content/unit-settings', method: 'GET' }),
      providesTags: ['UnitSettings'],
    }),
    saveUnitSettings: build.mutation<Saved, UnitSettings>({
      query: (data) => ({ url: '/content/unit-settings', method: 'PUT', data }),
      invalidatesTags: ['UnitSettings'],
    }),
    indexNumbers: build.query<IndexNumbers, { page: string; pageSize: string }>({
      query: (params) => ({ url: '/content/index-numbers', method: 'GET', config: { params } }),
    }),
  }),
});

export const { useUnitSettingsQuery, useSaveUnitSettingsMutation, useIndexNumbersQuery } = api;
