import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { AppError } from '../../../../src/platform/app-error';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Ctx } from './items';

const MOST = 20;
const LONGEST = 100;
const phraseList = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(LONGEST)
      .regex(/^\P{Cc}+$/u),
  )
  .max(MOST)
  .transform((phrases) => [...new Set(phrases)]);

/** Opinions that a person writes again and again, kept for that person alone. No record: what is decided with them is. */
export const phrases = ({ strapi }: { strapi: Core.Strapi }) => {
  const storeOf = ({ state }: Ctx) =>
    strapi.store({ type: 'plugin', name: 'review', key: `phrases.${toActor(state.user).ref}` });
  return {
    find: withAppErrors(async (ctx: Ctx) => ({
      phrases: ((await storeOf(ctx).get({})) as string[] | null) ?? [],
    })),

    save: withAppErrors(async (ctx: Ctx) => {
      const { phrases: given } = (ctx.request.body ?? {}) as { phrases?: unknown };
      const parsed = phraseList.safeParse(given);
      if (!parsed.success) {
        throw new AppError({
          kind: 'invalid',
          code: 'review.bad-phrases',
          message: `常用语最多 ${MOST} 条，每条 1 至 ${LONGEST} 字，不能换行。`,
        });
      }
      await storeOf(ctx).set({ value: parsed.data });
      return { phrases: parsed.data };
    }),
  };
};
