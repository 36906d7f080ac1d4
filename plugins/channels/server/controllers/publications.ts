import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../../src/contracts/department-scope';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Channels } from '../services';
import { bodyText, type Ctx, toRowId } from './request';

export const publications = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const { sql } = strapiDatabase(strapi);
  return {
    publish: withAppErrors(async (ctx: Ctx) => {
      const caseId = toRowId(ctx.params.caseId);
      const actor = toActor(ctx.state.user);
      await scope().mustActOnCase(sql, actor, caseId);
      const fingerprint = bodyText(ctx, 'fingerprint');
      return toBody(await channels().publish({ caseId, fingerprint, actor }));
    }),
    withdraw: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().withdraw({
          item: itemOfRequest(ctx),
          reason: bodyText(ctx, 'reason'),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
  };
};
