// Names of a column or department as readers see them, and the change that waits: asked by the form's fields and beside it.
import { adminApi } from '@strapi/strapi/admin';

import type { NamedKind, Names, NameVerdict, Place } from '../contracts/named';

export type NamedArg = { kind: NamedKind; documentId: string };
/** With what the parent is called now; null: it is there no longer. */
export type ListedPlace = Place & { parent: { nameZh: string; nameEn: string } | null };
export type NameProposal = NamedArg & {
  proposalId: number;
  fromZh: string;
  fromEn: string;
  fromSlug: string | null;
  toZh: string;
  toEn: string;
  toSlug: string | null;
  /** null: proposed before places needed two people. */
  fromPlace: ListedPlace | null;
  toPlace: ListedPlace | null;
  reason: string;
  proposedByName: string;
  proposedAt: string;
  /** Of the person who asks. */
  isOwn: boolean;
  isGenuine: boolean;
  word: { verdict: NameVerdict; reason: string; givenByName: string; givenAt: string } | null;
};
/** bound: a change needs a second person's word. */
export type NamesOf = {
  bound: boolean;
  names: Names;
  place: Place;
  columns: { id: string; nameZh: string; nameEn: string; isPossible: boolean }[];
  waiting: NameProposal | null;
};

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
