import { adminApi } from '@strapi/strapi/admin';

import { BEGAN_FROM } from '../../../../src/contracts/stale-save';

export type ItemArg = { type: string; model: string; documentId: string; locale: string };
export type PastRevision = {
  number: number;
  publicationId: number;
  fingerprint: string;
  publishedByName: string;
  publishedAt: string;
  isLive: boolean;
  title: string | null;
  isExpunged: boolean;
};
export type PastRevisions = {
  /** Newest first. */
  results: PastRevision[];
  /** Whose page compares them; null: none. */
  caseId: number | null;
  mayRestore: boolean;
};

const toAddress = ({ type, documentId }: ItemArg) => `/past-revisions/items/${type}/${documentId}`;
const at = ({ locale }: ItemArg) => ({ params: { locale } });
const formOf = ({ model, documentId }: ItemArg) => ({
  type: 'Document' as const,
  id: `${model}_${documentId}`,
});

const pastRevisionsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['PastRevisions', 'ReviewItem', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      pastRevisions: build.query<PastRevisions, ItemArg>({
        query: (item) => ({ url: toAddress(item), method: 'GET', config: at(item) }),
        providesTags: (_result, _error, item) => [
          { type: 'PastRevisions', id: item.documentId },
          { type: 'ReviewItem', id: item.documentId },
        ],
      }),
      restoreRevision: build.mutation<
        { exact: boolean },
        { item: ItemArg; fingerprint: string; beganFrom: string }
      >({
        query: ({ item, fingerprint, beganFrom }) => ({
          url: `${toAddress(item)}/restore`,
          method: 'POST',
          data: { fingerprint, [BEGAN_FROM]: beganFrom },
          config: at(item),
        }),
        // The form is not modified here (the button is closed then), so loading it anew loses nothing.
        invalidatesTags: (_result, error, { item }) =>
          error ? [] : [formOf(item), { type: 'ReviewItem', id: item.documentId }],
      }),
    }),
  });

export const { usePastRevisionsQuery, useRestoreRevisionMutation } = pastRevisionsApi;
