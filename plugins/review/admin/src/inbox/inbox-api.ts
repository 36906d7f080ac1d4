import { adminApi } from '@strapi/strapi/admin';

import type { Task } from '../review-types';

export type InboxList = 'mine' | 'department' | 'late' | 'done';
export const INBOX_LISTS: readonly InboxList[] = ['mine', 'department', 'late', 'done'];

/** Empty: not narrowed by it. */
export type TaskFilter = Record<
  'text' | 'type' | 'column' | 'department' | 'held' | 'late',
  string
>;
export const NO_FILTER: TaskFilter = {
  ...{ text: '', type: '', column: '', department: '' },
  ...{ held: '', late: '' },
};
export type Place = { id: string; nameZh: string; nameEn: string };

type Asked = Partial<TaskFilter> & { list: InboxList; page: string; pageSize: string };
type Page = {
  results: Task[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
/** What one of many approvals came to; message null: approved. */
export type Approved = { caseId: number; message: string | null };

const inboxApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ReviewItem', 'ReviewCase', 'ReviewTasks', 'ReviewPhrases'] })
  .injectEndpoints({
    endpoints: (build) => ({
      inbox: build.query<Page, Asked>({
        query: ({ list, ...paging }) =>
          list === 'mine'
            ? { url: '/review/tasks', method: 'GET', config: { params: paging } }
            : {
                url: '/review/inbox',
                method: 'GET',
                config: { params: { filter: list, ...paging } },
              },
        providesTags: ['ReviewTasks'],
      }),
      inboxCounts: build.query<Record<InboxList, number>, TaskFilter>({
        query: (params) => ({ url: '/review/inbox/counts', method: 'GET', config: { params } }),
        providesTags: ['ReviewTasks'],
      }),
      inboxPlaces: build.query<{ columns: Place[]; departments: Place[] }, void>({
        query: () => ({ url: '/review/inbox/places', method: 'GET' }),
      }),
      claimTask: build.mutation<{ until: string }, { caseId: number; takeOver: boolean }>({
        query: ({ caseId, takeOver }) => ({
          url: `/review/cases/${caseId}/claim`,
          method: 'POST',
          data: { takeOver },
        }),
        invalidatesTags: ['ReviewTasks', 'ReviewCase'],
      }),
      releaseTask: build.mutation<object, number>({
        query: (caseId) => ({ url: `/review/cases/${caseId}/release`, method: 'POST', data: {} }),
        invalidatesTags: ['ReviewTasks', 'ReviewCase'],
      }),
      phrases: build.query<{ phrases: string[] }, void>({
        query: () => ({ url: '/review/phrases', method: 'GET' }),
        providesTags: ['ReviewPhrases'],
      }),
      savePhrases: build.mutation<{ phrases: string[] }, string[]>({
        query: (phrases) => ({ url: '/review/phrases', method: 'PUT', data: { phrases } }),
        invalidatesTags: ['ReviewPhrases'],
      }),
      approveMany: build.mutation<
        { results: Approved[] },
        { caseId: number; fingerprint: string | null }[]
      >({
        query: (cases) => ({ url: '/review/cases/approve', method: 'POST', data: { cases } }),
        invalidatesTags: ['ReviewTasks', 'ReviewCase', 'ReviewItem'],
      }),
    }),
  });

export const {
  useInboxQuery,
  useLazyInboxQuery,
  useInboxCountsQuery,
  useInboxPlacesQuery,
  useClaimTaskMutation,
  useReleaseTaskMutation,
  useApproveManyMutation,
  usePhrasesQuery,
  useSavePhrasesMutation,
} = inboxApi;
