import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type DepartmentScope, toWritingBounds } from '../../contracts/department-scope';
import { toItemType } from '../../contracts/item';
import { type AdminUser, toActor } from '../../platform/strapi/current-actor';
import { strapiDatabase } from '../../platform/strapi/strapi-database';

type Ctx = {
  params: { model?: string; targetField?: string };
  request: { query: Record<string, unknown> };
  state: {
    user: AdminUser;
    userAbility: { cannot(action: string, subject: string, field?: string): boolean };
  };
};
type Relations = Record<string, (ctx: Ctx, ...more: unknown[]) => unknown>;

const READ = 'plugin::content-manager.explorer.read';

/** Strapi (5.54) stumbles over its own refusal here and answers 500. */
const mustRead = ({ params: { model = '', targetField }, state }: Ctx): void => {
  if (state.userAbility.cannot(READ, model, targetField)) throw new errors.ForbiddenError();
};

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
        mustRead(ctx);
        await narrow(ctx);
        return findAvailable.call(relations, ctx, ...more);
      },
    };
  });
};
