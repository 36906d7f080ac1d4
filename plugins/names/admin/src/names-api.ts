import { adminApi } from '@strapi/strapi/admin';

import { type NamedArg, type NameProposal, toNamedAddress } from '../../../../src/admin/named-api';
import { type Place, toNamedUid } from '../../../../src/contracts/named';

export type NamesForm = { nameZh: string; nameEn: string; slug: string; reason: string } & Place;
export type Answer = 'confirm' | 'decline' | 'take-back';
export type NamesList = {
  results: NameProposal[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
type ListArg = { state: string; page: string; pageSize: string };
type AnswerArg = { proposal: NameProposal; how: Answer; reason: string };

const namesApi = adminApi.enhanceEndpoints({ addTagTypes: ['Names', 'Document'] }).injectEndpoints({
  endpoints: (build) => ({
    nameProposals: build.query<NamesList, ListArg>({
      query: (params) => ({ url: '/names', method: 'GET', config: { params } }),
      providesTags: ['Names'],
    }),
    proposeNames: build.mutation<object, { of: NamedArg; form: NamesForm }>({
      query: ({ of, form: data }) => ({ url: toNamedAddress(of), method: 'POST', data }),
      invalidatesTags: ['Names'],
    }),
    answerNames: build.mutation<object, AnswerArg>({
      query: ({ proposal, how, reason }) => ({
        ...{ url: `/names/proposals/${proposal.proposalId}/${how}`, method: 'POST' },
        data: { reason },
      }),
      // The form of the column shows its new name at once.
      invalidatesTags: (_done, _error, { proposal: { kind, documentId } }) => [
        'Names',
        { type: 'Document', id: `${toNamedUid(kind)}_${documentId}` },
        { type: 'Document', id: `${toNamedUid(kind)}_LIST` },
      ],
    }),
  }),
});

export const { useNameProposalsQuery, useProposeNamesMutation, useAnswerNamesMutation } = namesApi;
