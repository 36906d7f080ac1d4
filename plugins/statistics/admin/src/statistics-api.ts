import { adminApi, getFetchClient } from '@strapi/strapi/admin';

import { saveFile } from '../../../../src/admin/save-file';
import type { PublicationFigures } from '../../../../src/contracts/figures';
import { type Question, toParams } from './question';

/** Of the plugin reads: by row of a table whose first dimension is `by`. */
export type ReadSums = { sums: { value: string; reads: number }[] };
type ReadsQuestion = { from: string; to: string; by: string };
/** What reads can be told by. */
export const READ_BY = ['day', 'month', 'year', 'content-type', 'channel'];

const statisticsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    publicationFigures: build.query<PublicationFigures, Question>({
      query: (question) => ({
        url: '/statistics/publications',
        method: 'GET',
        config: { params: toParams(question) },
      }),
    }),
    readSums: build.query<ReadSums, ReadsQuestion>({
      query: (params) => ({ url: '/reads/sums', method: 'GET', config: { params } }),
    }),
  }),
});

export const { usePublicationFiguresQuery, useReadSumsQuery } = statisticsApi;

/** Downloads the same figures as CSV. Throws where the server refuses. */
export const downloadCsv = async (question: Question): Promise<void> => {
  const { data } = await getFetchClient().get('/statistics/publications', {
    params: { ...toParams(question), format: 'csv' },
    responseType: 'blob',
  });
  saveFile(data as Blob, `publications-${question.from}-${question.to}.csv`);
};
