import { adminApi, getFetchClient } from '@strapi/strapi/admin';

import { saveFile } from '../../../../src/admin/save-file';
import type { WordEntry } from '../../../../src/contracts/word-list';

export type SavedWords = {
  words: WordEntry[];
  version: number;
  savedByName: string | null;
  savedAt: string | null;
};

const api = adminApi.enhanceEndpoints({ addTagTypes: ['WordList'] }).injectEndpoints({
  endpoints: (build) => ({
    words: build.query<SavedWords, void>({
      query: () => ({ url: '/checks/words', method: 'GET' }),
      providesTags: ['WordList'],
    }),
    saveWords: build.mutation<SavedWords, Pick<SavedWords, 'words' | 'version'>>({
      query: (data) => ({ url: '/checks/words', method: 'PUT', data }),
      invalidatesTags: ['WordList'],
    }),
    readTable: build.mutation<Pick<SavedWords, 'words'>, string>({
      query: (table) => ({ url: '/checks/words/read', method: 'POST', data: { table } }),
    }),
  }),
});

export const { useWordsQuery, useSaveWordsMutation, useReadTableMutation } = api;

/** Downloads the saved list as a table. Throws where the server refuses. */
export const downloadWords = async (name: string): Promise<void> => {
  const { data } = await getFetchClient().get('/checks/words.csv', { responseType: 'blob' });
  saveFile(data as Blob, `${name}.csv`);
};
