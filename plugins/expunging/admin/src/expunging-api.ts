import { adminApi } from '@strapi/strapi/admin';

import type {
  ExpungingCause,
  ExpungingOutcome,
  StayingPlace,
} from '../../../../src/contracts/expunging';

export type ItemArg = { type: string; documentId: string; locale: string };
export type Revision = {
  fingerprint: string;
  title: string | null;
  storedAt: string;
  isPublic: boolean;
  isInReview: boolean;
  isAsked: boolean;
  isExpunged: boolean;
  caseIds: number[];
  publishedAt: string | null;
  files: { sha256: string; name: string }[];
};
export type StayingText = {
  place: StayingPlace;
  caseId: number | null;
  words: string;
  byName: string;
  at: string;
  /** It holds what looks like a number of a person, an account or a telephone. */
  hasNumber: boolean;
};
export type ListedExpunging = ItemArg & {
  expungingId: number;
  title: string | null;
  hasCopy: boolean;
  fingerprints: string[];
  cause: ExpungingCause;
  note: string;
  isOwn: boolean;
  askedByName: string;
  askedAt: string;
  outcome: ExpungingOutcome | null;
  endNote: string | null;
  endedByName: string | null;
  endedAt: string | null;
  isPublic: boolean;
  isInReview: boolean;
  filesLeft: number;
};
export type ExpungingList = {
  results: ListedExpunging[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
export type Ask = { fingerprints: string[]; cause: string; note: string };

const toAddress = ({ type, documentId }: ItemArg) => `/expunging/items/${type}/${documentId}`;
const at = ({ locale }: ItemArg) => ({ params: { locale } });

const expungingApi = adminApi.enhanceEndpoints({ addTagTypes: ['Expungings'] }).injectEndpoints({
  endpoints: (build) => ({
    expungings: build.query<ExpungingList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/expunging', method: 'GET', config: { params } }),
      providesTags: ['Expungings'],
    }),
    itemRevisions: build.query<{ revisions: Revision[] }, ItemArg>({
      query: (item) => ({ url: toAddress(item), method: 'GET', config: at(item) }),
      providesTags: ['Expungings'],
    }),
    stayingTexts: build.query<{ texts: StayingText[]; total: number }, ItemArg>({
      query: (item) => ({ url: `${toAddress(item)}/staying`, method: 'GET', config: at(item) }),
      providesTags: ['Expungings'],
    }),
    askExpunging: build.mutation<object, Ask & { item: ItemArg }>({
      query: ({ item, ...data }) => ({
        ...{ url: toAddress(item), method: 'POST', data, config: at(item) },
      }),
      invalidatesTags: ['Expungings'],
    }),
    endExpunging: build.mutation<
      object,
      { expungingId: number; deed: 'confirm' | 'refuse'; note: string }
    >({
      query: ({ expungingId, deed, note }) => ({
        ...{ url: `/expunging/${expungingId}/${deed}`, method: 'POST', data: { note } },
      }),
      invalidatesTags: ['Expungings'],
    }),
  }),
});

export const {
  useExpungingsQuery,
  useItemRevisionsQuery,
  useStayingTextsQuery,
  useAskExpungingMutation,
  useEndExpungingMutation,
} = expungingApi;
