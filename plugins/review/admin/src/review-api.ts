// Queries and mutations over the review and publishing routes. The 'Document' tag is the content manager's own: providing it
// refetches our panel after a save. It is never invalidated here, because refetching while one types wipes the text.
import { adminApi } from '@strapi/strapi/admin';

import type { Verdict } from '../../../../src/contracts/register-macs';
import type { WithdrawalKind } from '../../../../src/contracts/withdrawal';
import type {
  AccountName,
  CaseReview,
  FieldProblem,
  ItemReview,
  LateCases,
  OwnItem,
} from './review-types';

/** What is said of a withdrawal; mergedInto: an address on the portal. */
export type WithdrawalGiven = {
  reason: string;
  kind: WithdrawalKind | null;
  mergedInto: string;
  allLanguages: boolean;
};

export type ItemArg = { type: string; model: string; documentId: string; locale: string };
export type SubmitArg = { type: string; documentId: string; locale: string };
/** What one of many submissions came to; caseId null: refused. */
export type SubmittedItem = SubmitArg & {
  caseId: number | null;
  message?: string;
  problems: FieldProblem[];
};
type Submitted = { caseId: number; fingerprint: string };

const itemUrl = ({ type, documentId }: ItemArg) => `/review/items/${type}/${documentId}`;
const at = ({ locale }: ItemArg) => ({ params: { locale } });
const EVERYTHING = ['ReviewItem', 'ReviewCase', 'ReviewTasks'] as const;

const reviewApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ReviewItem', 'ReviewCase', 'ReviewTasks', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      itemReview: build.query<ItemReview, ItemArg>({
        query: (item) => ({ url: itemUrl(item), method: 'GET', config: at(item) }),
        providesTags: (_result, _error, item) => [
          { type: 'ReviewItem', id: item.documentId },
          { type: 'Document', id: `${item.model}_${item.documentId}` },
        ],
      }),
      caseReview: build.query<CaseReview, string>({
        query: (caseId) => ({ url: `/review/cases/${caseId}`, method: 'GET' }),
        providesTags: ['ReviewCase'],
      }),
      accountNames: build.query<AccountName[], void>({
        query: () => ({ url: '/channels/accounts', method: 'GET' }),
      }),
      ownItems: build.query<{ results: OwnItem[] }, void>({
        query: () => ({ url: '/review/own', method: 'GET' }),
        providesTags: ['ReviewTasks'],
      }),
      lateCases: build.query<LateCases, void>({
        query: () => ({ url: '/review/late', method: 'GET' }),
        providesTags: ['ReviewTasks'],
      }),
      // urgent: why it is an emergency.
      submitItem: build.mutation<Submitted, ItemArg & { urgent?: string }>({
        query: ({ urgent, ...item }) => ({
          url: `${itemUrl(item)}/submit`,
          method: 'POST',
          data: { urgent },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      submitItems: build.mutation<{ results: SubmittedItem[] }, SubmitArg[]>({
        query: (items) => ({ url: '/review/items/submit', method: 'POST', data: { items } }),
        invalidatesTags: [...EVERYTHING],
      }),
      answerFinding: build.mutation<object, ItemArg & { key: string; text: string }>({
        query: ({ key, text, ...item }) => ({
          url: `/checks/items/${item.type}/${item.documentId}/answers`,
          method: 'POST',
          data: { key, text },
          config: at(item),
        }),
        invalidatesTags: ['ReviewItem'],
      }),
      decideCase: build.mutation<
        { approved: boolean },
        { caseId: number; verdict: Verdict; reason: string; fingerprint: string }
      >({
        query: ({ caseId, ...data }) => ({
          url: `/review/cases/${caseId}/decide`,
          method: 'POST',
          data,
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      recallCase: build.mutation<object, { caseId: number; reason: string }>({
        query: ({ caseId, reason }) => ({
          url: `/review/cases/${caseId}/recall`,
          method: 'POST',
          data: { reason },
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      publishCase: build.mutation<
        { publicationId: number },
        { caseId: number; fingerprint: string }
      >({
        query: ({ caseId, fingerprint }) => ({
          url: `/channels/cases/${caseId}/publish`,
          method: 'POST',
          data: { fingerprint },
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      schedulePublish: build.mutation<
        { scheduleId: number },
        { caseId: number; fingerprint: string; at: string }
      >({
        query: ({ caseId, ...data }) => ({
          url: `/channels/cases/${caseId}/schedule`,
          method: 'POST',
          data,
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      cancelScheduledPublish: build.mutation<object, number>({
        query: (caseId) => ({ url: `/channels/cases/${caseId}/schedule`, method: 'DELETE' }),
        invalidatesTags: [...EVERYTHING],
      }),
      scheduleWithdraw: build.mutation<
        { scheduleId: number },
        ItemArg & WithdrawalGiven & { at: string }
      >({
        query: ({ reason, kind, mergedInto, allLanguages, at: time, ...item }) => ({
          url: `/channels/items/${item.type}/${item.documentId}/schedule`,
          method: 'POST',
          data: { reason, kind, mergedInto, allLanguages, at: time },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      setEmbargo: build.mutation<object, ItemArg & { reason: string; at: string }>({
        query: ({ reason, at: time, ...item }) => ({
          url: `/channels/items/${item.type}/${item.documentId}/embargo`,
          method: 'POST',
          data: { reason, at: time },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      liftEmbargo: build.mutation<object, ItemArg & { reason: string }>({
        query: ({ reason, ...item }) => ({
          url: `/channels/items/${item.type}/${item.documentId}/embargo/lift`,
          method: 'POST',
          data: { reason },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      cancelScheduledWithdraw: build.mutation<object, ItemArg>({
        query: (item) => ({
          url: `/channels/items/${item.type}/${item.documentId}/schedule`,
          method: 'DELETE',
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      askWithdrawal: build.mutation<{ caseId: number }, ItemArg & WithdrawalGiven>({
        query: ({ reason, kind, mergedInto, allLanguages, ...item }) => ({
          url: `/channels/items/${item.type}/${item.documentId}/ask-withdrawal`,
          method: 'POST',
          data: { reason, kind, mergedInto, allLanguages },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
      withdrawItem: build.mutation<{ publicationId: number }, ItemArg & WithdrawalGiven>({
        query: ({ reason, kind, mergedInto, allLanguages, ...item }) => ({
          url: `/channels/items/${item.type}/${item.documentId}/withdraw`,
          method: 'POST',
          data: { reason, kind, mergedInto, allLanguages },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
    }),
  });

export const {
  useItemReviewQuery,
  useCaseReviewQuery,
  useLazyCaseReviewQuery,
  useAccountNamesQuery,
  useOwnItemsQuery,
  useLateCasesQuery,
  useSubmitItemMutation,
  useSubmitItemsMutation,
  useAnswerFindingMutation,
  useDecideCaseMutation,
  useRecallCaseMutation,
  usePublishCaseMutation,
  useSchedulePublishMutation,
  useSetEmbargoMutation,
  useLiftEmbargoMutation,
  useCancelScheduledPublishMutation,
  useScheduleWithdrawMutation,
  useCancelScheduledWithdrawMutation,
  useAskWithdrawalMutation,
  useWithdrawItemMutation,
} = reviewApi;
