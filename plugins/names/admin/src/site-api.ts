import { adminApi } from '@strapi/strapi/admin';

import type { NameVerdict } from '../../../../src/contracts/named';
import type { SiteFacts } from '../../../../src/contracts/site-facts';
import type { Answer } from './names-api';

export type SiteProposal = {
  proposalId: number;
  from: SiteFacts | null;
  to: SiteFacts | null;
  reason: string;
  proposedByName: string;
  proposedAt: string;
  isOwn: boolean;
  isGenuine: boolean;
  word: { verdict: NameVerdict; reason: string; givenByName: string; givenAt: string } | null;
};
export type SiteOf = {
  bound: boolean;
  facts: SiteFacts | null;
  /** Of the site, where no facts are stated. */
  names: { zh: string; en: string };
  columns: { id: string; nameZh: string; nameEn: string }[];
  /** Newest first. */
  proposals: SiteProposal[];
  templates: { file: string; line: number; message: string }[];
};
export type SiteForm = SiteFacts & { reason: string };
type AnswerArg = { proposalId: number; how: Answer; reason: string };

const siteApi = adminApi.enhanceEndpoints({ addTagTypes: ['SiteFacts'] }).injectEndpoints({
  endpoints: (build) => ({
    siteFacts: build.query<SiteOf, void>({
      query: () => ({ url: '/names/site', method: 'GET' }),
      providesTags: ['SiteFacts'],
    }),
    proposeSiteFacts: build.mutation<object, SiteForm>({
      query: (data) => ({ url: '/names/site', method: 'POST', data }),
      invalidatesTags: ['SiteFacts'],
    }),
    answerSiteFacts: build.mutation<object, AnswerArg>({
      query: ({ proposalId, how, reason }) => ({
        ...{ url: `/names/site/proposals/${proposalId}/${how}`, method: 'POST' },
        data: { reason },
      }),
      invalidatesTags: ['SiteFacts'],
    }),
  }),
});

export const { useSiteFactsQuery, useProposeSiteFactsMutation, useAnswerSiteFactsMutation } =
  siteApi;
