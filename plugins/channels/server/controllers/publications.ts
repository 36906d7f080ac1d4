import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../../src/contracts/department-scope';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Channels } from '../services';
import { bodyText, type Ctx, toRowId } from './request';
import { withdrawalOfRequest } from './withdrawal-of-request';

export const publications = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const { sql } = strapiDatabase(strapi);
  const portalUrl = () => strapi.get('gongkai.portal-url') as string;
  return {
    publish: withAppErrors(async (ctx: Ctx) => {
      const caseId = toRowId(ctx.params.caseId);
      const actor = toActor(ctx.state.user);
      await scope().mustActOnCase(sql, actor, caseId);
      const fingerprint = bodyText(ctx, 'fingerprint');
      return toBody(await channels().publish({ caseId, fingerprint, actor }));
    }),
    askWithdrawal: withAppErrors(async (ctx: Ctx) => {
      const asked = withdrawalOfRequest(ctx, portalUrl());
      await scope().mustWrite(sql, toActor(ctx.state.user), asked.item);
      return toBody(await channels().askWithdrawal(asked));
    }),
    withdraw: withAppErrors(async (ctx: Ctx) =>
      toBody(await channels().withdraw(withdrawalOfRequest(ctx, portalUrl()))),
    ),
  };
};
