import { adminApi } from '@strapi/strapi/admin';

export type ItemArg = { type: string; documentId: string; locale: string };
export type SetLookAgain = {
  dueOn: string | null;
  note: string;
  setByName: string;
  setAt: string;
};
export type ItemLookAgain = {
  isPublic: boolean;
  set: SetLookAgain | null;
  maySet: boolean;
  today: string;
};
export type ListedLookAgain = ItemArg & {
  title: string | null;
  dueOn: string;
  note: string;
  setByName: string;
  setAt: string;
};
export type LookAgainList = {
  today: string;
  results: ListedLookAgain[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
};

const toAddress = ({ type, documentId }: ItemArg) => `/look-again/items/${type}/${documentId}`;
const at = ({ locale }: ItemArg) => ({ params: { locale } });

const lookAgainApi = adminApi.enhanceEndpoints({ addTagTypes: ['LookAgains'] }).injectEndpoints({
  endpoints: (build) => ({
    lookAgains: build.query<LookAgainList, { state: string; page: string; pageSize: string }>({
      query: (params) => ({ url: '/look-again', method: 'GET', config: { params } }),
      providesTags: ['LookAgains'],
    }),
    itemLookAgain: build.query<ItemLookAgain, ItemArg>({
      query: (item) => ({ url: toAddress(item), method: 'GET', config: at(item) }),
      providesTags: ['LookAgains'],
    }),
    setLookAgain: build.mutation<object, { item: ItemArg; dueOn: string; note: string }>({
      query: ({ item, ...data }) => ({
        ...{ url: toAddress(item), method: 'POST', data, config: at(item) },
      }),
      invalidatesTags: ['LookAgains'],
    }),
    settleLookAgain: build.mutation<object, { item: ItemArg; note: string }>({
      query: ({ item, ...data }) => ({
        ...{ url: `${toAddress(item)}/settle`, method: 'POST', data, config: at(item) },
      }),
      invalidatesTags: ['LookAgains'],
    }),
  }),
});

export const {
  useLookAgainsQuery,
  useItemLookAgainQuery,
  useSetLookAgainMutation,
  useSettleLookAgainMutation,
} = lookAgainApi;
