import type { Core } from '@strapi/strapi';

import { toReadingBounds } from '../../../../src/contracts/department-scope';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { HitQuery } from '../adapters/archive-store';
import type { CheckServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const LONGEST_SEARCH = 100;
const toQuery = ({ query }: Ctx): Omit<HitQuery, 'departments'> => ({
  isHandled: query.state === 'handled',
  severity: query.severity === 'block' || query.severity === 'warn' ? query.severity : '',
  search: toText(query.search).slice(0, LONGEST_SEARCH),
  ...pageOfRequest({ query }),
});

export const archive = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('checks').service('archive') as CheckServices['archive'];
  const boundsOf = async (ctx: Ctx) => {
    const { database, scope } = services();
    const actor = toActor(ctx.state.user);
    return toReadingBounds(actor, await scope().departmentsOf(database.sql, actor.ref));
  };
  return {
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, listHits, readScanState } = services();
      const query = { ...toQuery(ctx), departments: await boundsOf(ctx) };
      const { hits, open, handled } = await listHits(database.sql, query);
      const total = query.isHandled ? handled : open;
      const { page, pageSize } = query;
      return {
        results: hits,
        counts: { open, handled },
        scan: await readScanState(database.sql),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    }),

    handle: withAppErrors(async (ctx: Ctx) => {
      const { key, reason } = (ctx.request.body ?? {}) as Record<string, unknown>;
      const handling = { item: itemOfRequest(ctx), key: toText(key), reason: toText(reason) };
      const actor = toActor(ctx.state.user);
      const { database, scope } = services();
      await scope().mustRead(database.sql, actor, handling.item);
      return toBody(await services().handle(handling, actor, await boundsOf(ctx)));
    }),
  };
};
