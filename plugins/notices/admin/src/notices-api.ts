import { adminApi } from '@strapi/strapi/admin';

export const MAIL_WISHES = ['at-once', 'digest', 'none'] as const;
export type MailWish = (typeof MAIL_WISHES)[number];

export type Notice = {
  noticeId: number;
  kind: string;
  /** Of its case. */
  subject: string;
  caseId: number | null;
  title: string | null;
  madeAt: string;
  readAt: string | null;
  mailState: string;
  stageNameZh: string | null;
  stageNameEn: string | null;
  over: boolean;
  /** Where the desk shows it. */
  path: string;
};
type Own = { results: Notice[]; unreadCount: number; newestId: number; mail: MailWish };
export type MailHealth = {
  robots: { kind: string; name: string; messages: number; error: string }[];
  configured: boolean;
  waiting: number;
  failed: number;
  error: string | null;
  failedAt: string | null;
};

const noticesApi = adminApi.enhanceEndpoints({ addTagTypes: ['Notices'] }).injectEndpoints({
  endpoints: (build) => ({
    ownNotices: build.query<Own, { unread: boolean }>({
      query: ({ unread }) => ({
        ...{ url: '/notices/own', method: 'GET' },
        config: { params: { unread: String(unread) } },
      }),
      providesTags: ['Notices'],
    }),
    mailHealth: build.query<MailHealth, void>({
      query: () => ({ url: '/notices/mail', method: 'GET' }),
    }),
    readNotice: build.mutation<object, { noticeId: number; upTo: boolean }>({
      query: ({ noticeId, upTo }) => ({
        url: `/notices/own/${noticeId}/${upTo ? 'read-up-to' : 'read'}`,
        ...{ method: 'POST', data: {} },
      }),
      invalidatesTags: ['Notices'],
    }),
    saveMailWish: build.mutation<object, MailWish>({
      query: (mail) => ({ url: '/notices/wish', method: 'POST', data: { mail } }),
      invalidatesTags: ['Notices'],
    }),
  }),
});

export const {
  useOwnNoticesQuery,
  useMailHealthQuery,
  useReadNoticeMutation,
  useSaveMailWishMutation,
} = noticesApi;
