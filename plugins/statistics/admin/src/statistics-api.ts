import { adminApi, getFetchClient } from '@strapi/strapi/admin';

import { saveFile } from '../../../../src/admin/save-file';
import type { PublicationFigures } from '../../../../src/contracts/figures';
import { type Question, toParams } from './question';

const statisticsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    publicationFigures: build.query<PublicationFigures, Question>({
      query: (question) => ({
        url: '/statistics/publications',
        method: 'GET',
        config: { params: toParams(question) },
      }),
    }),
  }),
});

export const { usePublicationFiguresQuery } = statisticsApi;

/** Downloads the same figures as CSV. Throws where the server refuses. */
export const downloadCsv = async (question: Question): Promise<void> => {
  const { data } = await getFetchClient().get('/statistics/publications', {
    params: { ...toParams(question), format: 'csv' },
    responseType: 'blob',
  });
  saveFile(data as Blob, `publications-${question.from}-${question.to}.csv`);
};
