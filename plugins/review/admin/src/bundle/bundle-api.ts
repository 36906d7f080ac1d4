import { adminApi } from '@strapi/strapi/admin';

import { isItemType } from '../../../../../src/contracts/item';

export type BundleItem = { type: string; documentId: string; locale: string };
export type Candidate = BundleItem & { title: string | null };
export type BundledItem = BundleItem & {
  title: string | null;
  /** null: in no review. caseId null: of another department. */
  open: { caseId: number | null; approved: boolean } | null;
  mayRead: boolean;
};
export type ItemBundle = {
  bundle: {
    bundleId: number;
    /** forged: not recorded by the application. */
    standing: 'open' | 'forged';
    madeByName: string;
    madeAt: string;
    others: BundledItem[];
    mayDissolve: boolean;
  } | null;
  /** What could be submitted together with the item. */
  candidates: Candidate[];
};

const toAddress = ({ type, documentId }: BundleItem) => `/bundle/items/${type}/${documentId}`;
const at = ({ locale }: BundleItem) => ({ params: { locale } });
const EVERYTHING = ['ReviewItem', 'ReviewCase', 'ReviewTasks'] as const;

const bundleApi = adminApi
  .enhanceEndpoints({ addTagTypes: [...EVERYTHING, 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      itemBundle: build.query<ItemBundle, BundleItem>({
        query: (item) => ({ url: toAddress(item), method: 'GET', config: at(item) }),
        // What it interprets changes with a save.
        providesTags: (_result, _error, { type, documentId }) => [
          { type: 'ReviewItem', id: documentId },
          'ReviewCase',
          { type: 'Document', id: `api::${type}.${type}_${documentId}` },
        ],
      }),
      submitBundle: build.mutation<{ caseIds: number[] }, BundleItem[]>({
        query: (items) => ({ url: '/bundle/submit', method: 'POST', data: { items } }),
        invalidatesTags: [...EVERYTHING],
      }),
      dissolveBundle: build.mutation<object, BundleItem & { reason: string }>({
        query: ({ reason, ...item }) => ({
          url: `${toAddress(item)}/dissolve`,
          method: 'POST',
          data: { reason },
          config: at(item),
        }),
        invalidatesTags: [...EVERYTHING],
      }),
    }),
  });

export const { useItemBundleQuery, useSubmitBundleMutation, useDissolveBundleMutation } = bundleApi;

/** Of other types nothing is asked: only these are published together. */
export const isBundled = ({ type }: BundleItem): boolean =>
  isItemType(type) && (type === 'interpretation' || type === 'normative-document');
