import { adminApi, getFetchClient } from '@strapi/strapi/admin';

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

/** Downloads the same figures as CSV; a plain link would carry no token. Throws where the server refuses. */
export const downloadCsv = async (question: Question): Promise<void> => {
  const { data } = await getFetchClient().get('/statistics/publications', {
    params: { ...toParams(question), format: 'csv' },
    responseType: 'blob',
  });
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = `publications-${question.from}-${question.to}.csv`;
  link.click();
  URL.revokeObjectURL(address);
};
