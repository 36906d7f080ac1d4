import { adminApi } from '@strapi/strapi/admin';

import type { ItemKey } from '../../../../src/contracts/item';

export type PlacedLine = Pick<ItemKey, 'type' | 'documentId'> & {
  title: string;
  publishedAt: string;
  /** The address of a small copy of its cover. */
  picture: string | null;
};
export type PlacementChange = {
  place: string;
  locale: string;
  count: number;
  placedByName: string;
  placedAt: string;
  isGenuine: boolean;
};
export type PlaceColumn = {
  id: string;
  nameZh: string;
  nameEn: string;
  parentId: string | null;
  order: number;
};
export type Placed = {
  /** The placement that is seen, to save on top of it. */
  basis: number | null;
  items: PlacedLine[];
  gone: number;
  columns: PlaceColumn[];
  changes: PlacementChange[];
};
export type Where = { place: string; locale: string };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Placements'] }).injectEndpoints({
  endpoints: (build) => ({
    placement: build.query<Placed, Where>({
      query: (where) => ({ url: '/placements', method: 'GET', config: { params: where } }),
      providesTags: ['Placements'],
    }),
    placeable: build.query<{ results: PlacedLine[] }, Where & { search: string }>({
      query: (params) => ({ url: '/placements/items', method: 'GET', config: { params } }),
    }),
    place: build.mutation<
      object,
      Where & { basis: number | null; items: Pick<PlacedLine, 'type' | 'documentId'>[] }
    >({
      query: (data) => ({ url: '/placements', method: 'POST', data }),
      invalidatesTags: ['Placements'],
    }),
  }),
});

export const { usePlacementQuery, usePlaceableQuery, usePlaceMutation } = api;
