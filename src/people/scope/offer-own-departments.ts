import type { Core } from '@strapi/strapi';

import { type DepartmentScope, toWritingBounds } from '../../contracts/department-scope';
import { toItemType } from '../../contracts/item';
import { type AdminUser, toActor } from '../../platform/strapi/current-actor';
import { strapiDatabase } from '../../platform/strapi/strapi-database';

type Ctx = {
  params: { model?: string; targetField?: string };
  request: { query: Record<string, unknown> };
  state: { user: AdminUser };
};
type Relations = Record<string, (ctx: Ctx, ...more: unknown[]) => unknown>;

/** The field 处室 of a form offers a bounded person their own departments alone: another one would be refused. */
export const offerOwnDepartments = (strapi: Core.Strapi, scope: DepartmentScope): void => {
  const { sql } = strapiDatabase(strapi);
  const narrow = async ({ params, request, state }: Ctx): Promise<void> => {
    if (params.targetField !== 'department' || !toItemType(params.model ?? '')) return;
    const actor = toActor(state.user);
    const own = toWritingBounds(actor, await scope.departmentsOf(sql, actor.ref));
    if (own.length === 0) return;
    const { filters } = request.query;
    request.query.filters = { $and: [filters ?? {}, { documentId: { $in: [...own] } }] };
  };
  strapi.get('controllers').extend('plugin::content-manager.relations', (relations: Relations) => {
    const findAvailable = relations.findAvailable;
    if (!findAvailable) throw new Error('strapi.relations-moved');
    // A new object: the old one is the module's, and a second boot in the same process would wrap the wrapped.
    return {
      ...relations,
      findAvailable: async (ctx: Ctx, ...more: unknown[]) => {
        await narrow(ctx);
        return findAvailable.call(relations, ctx, ...more);
      },
    };
  });
};
