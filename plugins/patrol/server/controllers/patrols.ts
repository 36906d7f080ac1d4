import type { Core } from '@strapi/strapi';

import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { PatrolServices } from '../services';

type Ctx = { query: Record<string, unknown> };

/** What patrols found on the live site. */
export const patrols = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: withAppErrors(async ({ query }: Ctx) => {
    const { database, list } = strapi
      .plugin('patrol')
      .service('patrols') as PatrolServices['patrols'];
    const { page, pageSize } = pageOfRequest({ query });
    const differing = query.state !== 'all';
    const { rows, total } = await list(database.sql, { differing, page, pageSize });
    const pageCount = Math.ceil(total / pageSize);
    return { results: rows, pagination: { page, pageSize, pageCount, total } };
  }),
});
