// Queries of the reviewers' desk: what differs, and what waits.
import { adminApi } from '@strapi/strapi/admin';

import type { FileTextDiff, RevisionDiff } from '../../../../src/contracts/revision-diff';

export type DiffArg = { caseId: string; against?: string; of?: string };
export type ComparedRevision = {
  caseId: number;
  fingerprint: string;
  submittedByName: string;
  submittedAt: string;
  outcome: 'published' | 'returned' | 'recalled' | null;
};
export type CaseDiff = {
  caseId: number;
  /** null: there is no older revision. */
  against: 'live' | 'last-returned' | 'revision' | null;
  base: string | null;
  of: string;
  bases: { live: string | null; lastReturned: string | null };
  /** Revisions of the item, newest first. */
  choices: ComparedRevision[];
  /** A newer case of the same item that is open. */
  successor: number | null;
  /** null too where one of the two was expunged. */
  diff: RevisionDiff | null;
  /** Of files that took the place of others. */
  fileTexts: FileTextDiff[];
  addresses: { before: Record<string, string>; after: Record<string, string> } | null;
  names: Record<string, { zh: string; en: string }>;
};

/** A case that somebody sent back after I had written in it or decided on it. */
export type ReturnedCase = {
  caseId: number;
  title: string | null;
  reason: string;
  byName: string;
  at: string;
};

const reviewingApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ReviewCase', 'ReviewTasks'] })
  .injectEndpoints({
    endpoints: (build) => ({
      caseDiff: build.query<CaseDiff, DiffArg>({
        query: ({ caseId, ...params }) => ({
          url: `/review/cases/${caseId}/diff`,
          method: 'GET',
          config: { params },
        }),
        providesTags: ['ReviewCase'],
      }),
      returnedCases: build.query<{ results: ReturnedCase[] }, void>({
        query: () => ({ url: '/review/returned', method: 'GET' }),
        providesTags: ['ReviewTasks'],
      }),
    }),
  });

export const { useCaseDiffQuery, useReturnedCasesQuery } = reviewingApi;
