import { adminApi } from '@strapi/strapi/admin';

import type { Choices, Overview, Person, PersonForm } from './people-types';

const peopleApi = adminApi.enhanceEndpoints({ addTagTypes: ['People'] }).injectEndpoints({
  endpoints: (build) => ({
    people: build.query<{ results: Person[] }, void>({
      query: () => ({ url: '/people/persons', method: 'GET' }),
      providesTags: ['People'],
    }),
    peopleChoices: build.query<Choices, void>({
      query: () => ({ url: '/people/choices', method: 'GET' }),
    }),
    peopleOverview: build.query<Overview, void>({
      query: () => ({ url: '/people/overview', method: 'GET' }),
      providesTags: ['People'],
    }),
    createPerson: build.mutation<{ personId: number; password: string | null }, PersonForm>({
      query: (data) => ({ url: '/people/persons', method: 'POST', data }),
      invalidatesTags: ['People'],
    }),
    changePerson: build.mutation<object, PersonForm & { personId: number }>({
      query: ({ personId, ...data }) => ({
        url: `/people/persons/${personId}`,
        method: 'PUT',
        data,
      }),
      invalidatesTags: ['People'],
    }),
    resetPassword: build.mutation<{ password: string }, number>({
      query: (personId) => ({
        url: `/people/persons/${personId}/reset-password`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: ['People'],
    }),
    setActive: build.mutation<object, { personId: number; active: boolean }>({
      query: ({ personId, active }) => ({
        url: `/people/persons/${personId}/${active ? 'reactivate' : 'deactivate'}`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: ['People'],
    }),
    chooseOwnPassword: build.mutation<object, { currentPassword: string; password: string }>({
      query: (data) => ({ url: '/admin/users/me', method: 'PUT', data }),
    }),
  }),
});

export const {
  usePeopleQuery,
  usePeopleChoicesQuery,
  usePeopleOverviewQuery,
  useCreatePersonMutation,
  useChangePersonMutation,
  useResetPasswordMutation,
  useSetActiveMutation,
  useChooseOwnPasswordMutation,
} = peopleApi;
