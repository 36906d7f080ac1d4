import { adminApi } from '@strapi/strapi/admin';

import type { Account, CredentialsCheck } from '../../../../src/contracts/channel';
import type { AccountField } from '../../../../src/contracts/connector-tools';

type Since = { at: string };
export type ShownAccount = Account & {
  entry: {
    entryId: number;
    settings: Record<string, string>;
    savedByName: string;
    savedAt: string | null;
  };
  secrets: { name: string; expiresAt: string | null; savedAt: string; readable: boolean }[];
  standing: {
    paused: ({ reason: string; by: string } & Since) | null;
    parked: ({ code: string; message: string } & Since) | null;
    lastSuccessAt: string | null;
    oldestWaitingAt: string | null;
    waiting: number;
    forPerson: number;
    unconfirmed: number;
    failed: number;
  };
};
export type ShownConnector = { name: string; fields: AccountField[] };
export type AccountForm = {
  connector: string;
  settings: Record<string, string>;
  secrets: Record<string, string>;
};
/** As JSON brings it. */
export type ShownCheck =
  | (Omit<Extract<CredentialsCheck, { kind: 'valid' }>, 'expiresAt'> & { expiresAt: string | null })
  | Exclude<CredentialsCheck, { kind: 'valid' }>;

const post = (accountId: string, deed: string, data: object) => ({
  ...{ url: `/accounts/${accountId}/${deed}`, method: 'POST' as const, data },
});

const accountsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ChannelAccounts', 'Deliveries'] })
  .injectEndpoints({
    endpoints: (build) => ({
      accounts: build.query<{ accounts: ShownAccount[]; connectors: ShownConnector[] }, void>({
        query: () => ({ url: '/accounts', method: 'GET' }),
        providesTags: ['ChannelAccounts'],
      }),
      saveAccount: build.mutation<object, { accountId: string; since: number; form: AccountForm }>({
        query: ({ accountId, since, form }) => ({
          ...{ url: `/accounts/${accountId}`, method: 'PUT', data: { ...form, since } },
        }),
        invalidatesTags: ['ChannelAccounts', 'Deliveries'],
      }),
      pauseAccount: build.mutation<object, { accountId: string; reason: string }>({
        query: ({ accountId, reason }) => post(accountId, 'pause', { reason }),
        invalidatesTags: ['ChannelAccounts', 'Deliveries'],
      }),
      resumeAccount: build.mutation<object, string>({
        query: (accountId) => post(accountId, 'resume', {}),
        invalidatesTags: ['ChannelAccounts', 'Deliveries'],
      }),
      checkAccount: build.mutation<{ check: ShownCheck }, string>({
        query: (accountId) => post(accountId, 'check', {}),
        invalidatesTags: ['ChannelAccounts'],
      }),
    }),
  });

export const {
  useAccountsQuery,
  useSaveAccountMutation,
  usePauseAccountMutation,
  useResumeAccountMutation,
  useCheckAccountMutation,
} = accountsApi;
