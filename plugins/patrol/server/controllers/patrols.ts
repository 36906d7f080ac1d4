import type { Core } from '@strapi/strapi';

import { toReadingBounds } from '../../../../src/contracts/department-scope';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { PatrolServices } from '../services';

type Ctx = { query: Record<string, unknown>; state: { user: AdminUser } };

/** What patrols found on the live site. */
export const patrols = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: withAppErrors(async ({ query }: Pick<Ctx, 'query'>) => {
    const { database, list } = strapi
      .plugin('patrol')
      .service('patrols') as PatrolServices['patrols'];
    const { page, pageSize } = pageOfRequest({ query });
    const differing = query.state !== 'all';
    const { rows, total } = await list(database.sql, { differing, page, pageSize });
    const pageCount = Math.ceil(total / pageSize);
    const pushes = strapi.plugin('push').service('state') as { read(): Promise<object | null> };
    const pagination = { page, pageSize, pageCount, total };
    return { results: rows, pagination, far: await pushes.read() };
  }),
  links: withAppErrors(async ({ query, state }: Ctx) => {
    const { database, scope, listDeadLinks } = strapi
      .plugin('patrol')
      .service('patrols') as PatrolServices['patrols'];
    const { page, pageSize } = pageOfRequest({ query });
    const actor = toActor(state.user);
    const departments = toReadingBounds(
      actor,
      await scope().departmentsOf(database.sql, actor.ref),
    );
    const { rows, total } = await listDeadLinks(database.sql, { departments, page, pageSize });
    const pageCount = Math.ceil(total / pageSize);
    return { results: rows, pagination: { page, pageSize, pageCount, total } };
  }),
});
