import { adminApi } from '@strapi/strapi/admin';

import type { CaseSubject } from '../../../../../src/contracts/case-subject';
import type { Deadline } from '../review-types';

export type After = {
  caseId: number;
  subject: CaseSubject;
  title: string | null;
  cause: string;
  actedByName: string;
  actedAt: string;
  end: { outcome: string; byName: string; at: string } | null;
  /** overdue: of an ended one, that it came too late. */
  deadline: Deadline | null;
};
export type Afters = {
  year: number;
  counts: Record<'formal-review' | 'take-down' | 'open' | 'late', number>;
  results: After[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};
/** Of a year; '': this one. */
export type AskedAfters = { year: string; page: string; pageSize: string };

const aftersApi = adminApi.enhanceEndpoints({ addTagTypes: ['ReviewTasks'] }).injectEndpoints({
  endpoints: (build) => ({
    afters: build.query<Afters, AskedAfters>({
      query: (params) => ({ url: '/review/afters', method: 'GET', config: { params } }),
      providesTags: ['ReviewTasks'],
    }),
  }),
});

export const { useAftersQuery } = aftersApi;
