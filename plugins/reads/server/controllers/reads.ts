import type { Core } from '@strapi/strapi';

import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { ReadsServices } from '../services';

type Ctx = { params: Record<string, string>; query: Record<string, unknown> };

const LATELY_DAYS = 30;

/** How often pages are read. Figures of what is public: each department's are everybody's. */
export const reads = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('reads').service('reads') as ReadsServices['reads'];
  return {
    list: withAppErrors(async ({ query }: Ctx) => {
      const { database, list, daysAgo } = services();
      const { page, pageSize } = pageOfRequest({ query });
      const since = query.state === 'all' ? null : daysAgo(LATELY_DAYS);
      const { rows, total, reads: sum } = await list(database.sql, { since, page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      return { results: rows, reads: sum, pagination: { page, pageSize, pageCount, total } };
    }),
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, ofItem, daysAgo } = services();
      return ofItem(database.sql, itemOfRequest(ctx), daysAgo(LATELY_DAYS));
    }),
  };
};
