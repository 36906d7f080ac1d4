// Queries and mutations over the routes of remarks (批注).
import { adminApi } from '@strapi/strapi/admin';

import type { RemarkAct } from '../../../../../src/contracts/remark';

export type Entry = {
  remarkId: number;
  act: RemarkAct;
  words: string;
  mentionedNames: string[];
  madeByName: string;
  madeAt: string;
};
export type Thread = {
  threadId: number;
  caseId: number;
  field: string | null;
  passage: string | null;
  /** Who began it. */
  madeBy: string;
  resolved: boolean;
  entries: Entry[];
};
export type Threads = { threads: Thread[]; maySpeak: boolean; self: string };
export type Reader = { ref: string; name: string };
export type Mention = {
  threadId: number;
  caseId: number;
  title: string | null;
  words: string;
  byName: string;
  at: string;
};
export type Said = { words: string; mentioned: string[] };
export type Place = { field: string | null; passage: string | null };

const remarksApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ReviewItem', 'Remarks'] })
  .injectEndpoints({
    endpoints: (build) => ({
      caseThreads: build.query<Threads, number>({
        query: (caseId) => ({ url: `/remarks/cases/${caseId}`, method: 'GET' }),
        providesTags: ['Remarks'],
      }),
      itemThreads: build.query<Threads, { type: string; documentId: string; locale: string }>({
        query: ({ type, documentId, locale }) => ({
          url: `/remarks/items/${type}/${documentId}`,
          method: 'GET',
          config: { params: { locale } },
        }),
        providesTags: ['Remarks'],
      }),
      caseReaders: build.query<{ results: Reader[] }, number>({
        query: (caseId) => ({ url: `/remarks/cases/${caseId}/readers`, method: 'GET' }),
      }),
      mentions: build.query<{ results: Mention[] }, void>({
        query: () => ({ url: '/remarks/mine', method: 'GET' }),
        providesTags: ['Remarks'],
      }),
      beginThread: build.mutation<{ remarkId: number }, Said & Place & { caseId: number }>({
        query: ({ caseId, ...data }) => ({ url: `/remarks/cases/${caseId}`, method: 'POST', data }),
        invalidatesTags: ['Remarks', 'ReviewItem'],
      }),
      goOnWithThread: build.mutation<
        { remarkId: number },
        Said & { threadId: number; act: Exclude<RemarkAct, 'begin'> }
      >({
        query: ({ threadId, ...data }) => ({
          url: `/remarks/threads/${threadId}`,
          method: 'POST',
          data,
        }),
        invalidatesTags: ['Remarks', 'ReviewItem'],
      }),
    }),
  });

export const {
  useCaseThreadsQuery,
  useItemThreadsQuery,
  useCaseReadersQuery,
  useMentionsQuery,
  useBeginThreadMutation,
  useGoOnWithThreadMutation,
} = remarksApi;
