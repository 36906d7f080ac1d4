import { adminApi } from '@strapi/strapi/admin';

import type { ItemType } from '../../../../../src/contracts/item';

export type FileUse = {
  type: ItemType;
  documentId: string;
  locale: string;
  title: string | null;
  place: 'working-copy' | 'in-review' | 'public';
  field: string | null;
};
export type ListedFile = {
  id: number;
  name: string;
  extension: string | null;
  mime: string | null;
  sizeBytes: number;
  createdAt: string;
  address: string;
  thumbnail: string | null;
  uses: FileUse[];
};
export type Files = {
  results: ListedFile[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
export type FilesQuery = {
  page: string;
  pageSize: string;
  search: string;
  mime: string;
  unused: string;
};
export type Storage = {
  freeBytes: number;
  totalBytes: number;
  minFreeMb: number;
  warnFreeMb: number;
  state: 'ok' | 'low' | 'full';
};

const filesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    files: build.query<Files, FilesQuery>({
      query: (params) => ({ url: '/content/files', method: 'GET', config: { params } }),
    }),
    storage: build.query<Storage, void>({
      query: () => ({ url: '/content/storage', method: 'GET' }),
    }),
  }),
});

export const { useFilesQuery, useStorageQuery } = filesApi;
