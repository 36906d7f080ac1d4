import { adminApi } from '@strapi/strapi/admin';

import type { RobotAdvice } from '../../server/core/advice';
import type { RobotForm } from '../../server/core/robot';

export type Robot = Omit<RobotForm, 'url' | 'secret'> & {
  robotId: string;
  entryId: number;
  addressEnd: string;
  readable: boolean;
  signed: boolean;
  savedByName: string;
  savedAt: string;
};
export type TestAnswer = { sent: boolean; error: string | null; advice: RobotAdvice | null };
type Seen = Pick<Robot, 'robotId'> & { since: number };

const robotsApi = adminApi.enhanceEndpoints({ addTagTypes: ['NoticeRobots'] }).injectEndpoints({
  endpoints: (build) => ({
    robots: build.query<{ results: Robot[] }, void>({
      query: () => ({ url: '/notices/robots', method: 'GET' }),
      providesTags: ['NoticeRobots'],
    }),
    saveRobot: build.mutation<object, { form: RobotForm; seen: Seen | null }>({
      query: ({ form, seen }) =>
        seen
          ? {
              ...{ url: `/notices/robots/${seen.robotId}`, method: 'PUT' },
              data: { ...form, since: seen.since },
            }
          : { url: '/notices/robots', method: 'POST', data: form },
      invalidatesTags: ['NoticeRobots'],
    }),
    removeRobot: build.mutation<object, Seen>({
      query: ({ robotId, since }) => ({
        ...{ url: `/notices/robots/${robotId}/remove`, method: 'POST', data: { since } },
      }),
      invalidatesTags: ['NoticeRobots'],
    }),
    testRobot: build.mutation<TestAnswer, string>({
      query: (robotId) => ({ url: `/notices/robots/${robotId}/test`, method: 'POST', data: {} }),
    }),
  }),
});

export const {
  useRobotsQuery,
  useSaveRobotMutation,
  useRemoveRobotMutation,
  useTestRobotMutation,
} = robotsApi;
