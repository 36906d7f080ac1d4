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
};

const aftersApi = adminApi.enhanceEndpoints({ addTagTypes: ['ReviewTasks'] }).injectEndpoints({
  endpoints: (build) => ({
    // Of a year; '': this one.
    afters: build.query<Afters, string>({
      query: (year) => ({ url: '/review/afters', method: 'GET', config: { params: { year } } }),
      providesTags: ['ReviewTasks'],
    }),
  }),
});

export const { useAftersQuery } = aftersApi;
