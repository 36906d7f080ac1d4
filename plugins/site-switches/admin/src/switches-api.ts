import { adminApi } from '@strapi/strapi/admin';

import type { ItemKey } from '../../../../src/contracts/item';
import type { SiteState, SwitchKind } from '../../../../src/contracts/site-switch';

export type SwitchChange = {
  kind: SwitchKind;
  isOn: boolean;
  reason: string;
  switchedByName: string;
  switchedAt: string;
  isGenuine: boolean;
};
export type Switches = SiteState & { changes: SwitchChange[] };
export type ShownItem = ItemKey & { title: string; publishedAt: string };
export type TurnArg = { kind: SwitchKind; isOn: boolean; reason: string; item?: ItemKey };

const switchesApi = adminApi.enhanceEndpoints({ addTagTypes: ['SiteSwitches'] }).injectEndpoints({
  endpoints: (build) => ({
    siteSwitches: build.query<Switches, void>({
      query: () => ({ url: '/site-switches', method: 'GET' }),
      providesTags: ['SiteSwitches'],
    }),
    shownItems: build.query<{ results: ShownItem[] }, string>({
      query: (search) => ({
        ...{ url: '/site-switches/items', method: 'GET' },
        config: { params: { search } },
      }),
    }),
    turnSwitch: build.mutation<object, TurnArg>({
      query: ({ kind, ...data }) => ({ url: `/site-switches/${kind}`, method: 'POST', data }),
      invalidatesTags: ['SiteSwitches'],
    }),
  }),
});

export const { useSiteSwitchesQuery, useShownItemsQuery, useTurnSwitchMutation } = switchesApi;
