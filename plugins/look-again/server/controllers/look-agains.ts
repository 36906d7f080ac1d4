import type { Core } from '@strapi/strapi';

import { toReadingBounds } from '../../../../src/contracts/department-scope';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { LookAgainServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

/** Days on which public items are looked at again. */
export const lookAgains = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('look-again').service('lookAgains') as LookAgainServices['lookAgains'];
  const set = (toDay: (ctx: Ctx) => string | null) =>
    withAppErrors(async (ctx: Ctx) => {
      const { database, scope } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustWrite(database.sql, actor, item);
      const { note } = (ctx.request.body ?? {}) as Record<string, unknown>;
      return toBody(await services().set({ item, dueOn: toDay(ctx), note: toText(note) }, actor));
    });
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, list, today } = services();
      const actor = toActor(ctx.state.user);
      const bounds = toReadingBounds(actor, await scope().departmentsOf(database.sql, actor.ref));
      const { page, pageSize } = pageOfRequest(ctx);
      const until = ctx.query.state === 'all' ? null : today();
      const { rows, total } = await list(database.sql, {
        ...{ until, departments: bounds, page, pageSize },
      });
      return {
        today: today(),
        results: rows,
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    }),
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, read, today } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustRead(database.sql, actor, item);
      const maySet = await scope().mayWrite(database.sql, actor, item);
      return { ...(await read(database.sql, item)), maySet, today: today() };
    }),
    /** `dueOn` of a body is 'YYYY-MM-DD' of Beijing. */
    set: set((ctx) => toText(((ctx.request.body ?? {}) as Record<string, unknown>).dueOn)),
    settle: set(() => null),
  };
};
