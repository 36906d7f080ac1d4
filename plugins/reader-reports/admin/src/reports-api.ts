import { adminApi } from '@strapi/strapi/admin';

export type ListedReport = {
  reportId: number;
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  isPast: boolean;
  words: string;
  receivedAt: string;
  outcome: 'done' | 'declined' | null;
  note: string | null;
  handledByName: string | null;
  handledAt: string | null;
};
export type ReportList = {
  results: ListedReport[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};

const reportsApi = adminApi.enhanceEndpoints({ addTagTypes: ['ReaderReports'] }).injectEndpoints({
  endpoints: (build) => ({
    readerReports: build.query<ReportList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/reader-reports', method: 'GET', config: { params } }),
      providesTags: ['ReaderReports'],
    }),
    handleReport: build.mutation<object, { reportId: number; outcome: string; note: string }>({
      query: ({ reportId, ...data }) => ({
        ...{ url: `/reader-reports/${reportId}/handle`, method: 'POST', data },
      }),
      invalidatesTags: ['ReaderReports'],
    }),
  }),
});

export const { useReaderReportsQuery, useHandleReportMutation } = reportsApi;
