import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../../src/contracts/department-scope';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { readLiveId } from '../../../../src/platform/sql/live-publication';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  state: { user: AdminUser };
};

/** Which publication the next revision of an item would correct; null: it is not public, so nothing is asked. */
export const corrections = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sql } = strapiDatabase(strapi);
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const macs = () => strapi.get('gongkai.register-macs') as RegisterMacs;
  return {
    find: withAppErrors(async (ctx: Ctx) => {
      const item = itemOfRequest(ctx);
      await scope().mustRead(sql, toActor(ctx.state.user), item);
      return { corrects: await readLiveId(sql, item, macs()) };
    }),
  };
};
