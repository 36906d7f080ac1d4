// Names of a column or department as readers see them, and the change that waits: asked by the form's fields and beside it.
import { adminApi } from '@strapi/strapi/admin';

import type { NamedKind, Names, NameVerdict } from '../contracts/named';

export type NamedArg = { kind: NamedKind; documentId: string };
export type NameProposal = NamedArg & {
  proposalId: number;
  fromZh: string;
  fromEn: string;
  fromSlug: string | null;
  toZh: string;
  toEn: string;
  toSlug: string | null;
  reason: string;
  proposedByName: string;
  proposedAt: string;
  /** Of the person who asks. */
  isOwn: boolean;
  isGenuine: boolean;
  word: { verdict: NameVerdict; reason: string; givenByName: string; givenAt: string } | null;
};
/** bound: a change needs a second person's word. */
export type NamesOf = { bound: boolean; names: Names; waiting: NameProposal | null };

export const toNamedAddress = ({ kind, documentId }: NamedArg) => `/names/${kind}s/${documentId}`;

const namedApi = adminApi.enhanceEndpoints({ addTagTypes: ['Names'] }).injectEndpoints({
  endpoints: (build) => ({
    namesOf: build.query<NamesOf, NamedArg>({
      query: (arg) => ({ url: toNamedAddress(arg), method: 'GET' }),
      providesTags: ['Names'],
    }),
  }),
});

export const { useNamesOfQuery } = namedApi;
