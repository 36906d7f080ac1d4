import { adminApi } from '@strapi/strapi/admin';

export type Searched = { words: string; locale: string; searches: number; found: number };
export type Bet = {
  words: string[];
  address: string;
  /** null: it does not stand on the portal any more. */
  title: string | null;
};
export type Saved = {
  version: number;
  savedByName: string | null;
  savedAt: string | null;
  synonyms: string[][];
  bestBets: Bet[];
  hot: Searched[];
  fruitless: Searched[];
  days: number;
};
export type Kept = {
  synonyms: string[][];
  bestBets: Pick<Bet, 'words' | 'address'>[];
};

const searchApi = adminApi.enhanceEndpoints({ addTagTypes: ['PortalSearch'] }).injectEndpoints({
  endpoints: (build) => ({
    portalSearch: build.query<Saved, void>({
      query: () => ({ url: '/search', method: 'GET' }),
      providesTags: ['PortalSearch'],
    }),
    savePortalSearch: build.mutation<Saved, Kept & { version: number }>({
      query: (data) => ({ url: '/search', method: 'PUT', data }),
      invalidatesTags: ['PortalSearch'],
    }),
  }),
});

export const { usePortalSearchQuery, useSavePortalSearchMutation } = searchApi;
