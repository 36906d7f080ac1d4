import { adminApi } from '@strapi/strapi/admin';

import type { CalendarChange } from '../../../../src/contracts/work-calendar';

export type Year = {
  year: number;
  /** Whether its days off are announced. */
  known: boolean;
  days: { fromOn: string; untilOn: string; works: boolean }[];
};
export type Saved = {
  version: number;
  changes: CalendarChange[];
  savedByName: string | null;
  savedAt: string | null;
  years: Year[];
};

const calendarApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['WorkCalendar', 'ReviewTasks'] })
  .injectEndpoints({
    endpoints: (build) => ({
      workCalendar: build.query<Saved, void>({
        query: () => ({ url: '/work-calendar', method: 'GET' }),
        providesTags: ['WorkCalendar'],
      }),
      saveWorkCalendar: build.mutation<
        Saved & { moved: number },
        { changes: CalendarChange[]; version: number }
      >({
        query: (data) => ({ url: '/work-calendar', method: 'PUT', data }),
        invalidatesTags: ['WorkCalendar', 'ReviewTasks'],
      }),
    }),
  });

export const { useWorkCalendarQuery, useSaveWorkCalendarMutation } = calendarApi;
