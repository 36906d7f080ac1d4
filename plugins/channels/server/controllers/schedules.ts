import type { Core } from '@strapi/strapi';

import { type DepartmentScope, toReadingBounds } from '../../../../src/contracts/department-scope';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { readItemOfCase } from '../adapters/schedule-list';
import { fromBeijing } from '../core/schedules';
import type { Channels } from '../services';
import { bodyText, type Ctx, noSuchRow, toRowId } from './request';
import { withdrawalOfRequest } from './withdrawal-of-request';

/** Times that are set for publishing and withdrawing; `at` of a body is 'YYYY-MM-DDTHH:mm' of Beijing. */
export const schedules = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const { sql } = strapiDatabase(strapi);
  const portalUrl = () => strapi.get('gongkai.portal-url') as string;

  /** The case's item, where this person may act on it. */
  const itemOfCase = async (ctx: Ctx) => {
    const caseId = toRowId(ctx.params.caseId);
    const actor = toActor(ctx.state.user);
    await scope().mustActOnCase(sql, actor, caseId);
    const item = await readItemOfCase(sql, caseId);
    if (!item) throw noSuchRow(caseId);
    return { caseId, actor, item };
  };

  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const actor = toActor(ctx.state.user);
      const bounds = toReadingBounds(actor, await scope().departmentsOf(sql, actor.ref));
      return channels().listSchedules(bounds);
    }),
    setPublish: withAppErrors(async (ctx: Ctx) => {
      const fingerprint = bodyText(ctx, 'fingerprint');
      const dueAt = fromBeijing(bodyText(ctx, 'at'));
      return toBody(
        await channels().schedulePublish({ ...(await itemOfCase(ctx)), fingerprint, dueAt }),
      );
    }),
    cancelPublish: withAppErrors(async (ctx: Ctx) => {
      const { item, actor } = await itemOfCase(ctx);
      return toBody(await channels().cancelSchedule({ item, act: 'publish', actor }));
    }),
    // As withdrawing itself, whatever the department: a wrong page must go.
    setWithdraw: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().scheduleWithdraw({
          ...withdrawalOfRequest(ctx, portalUrl()),
          dueAt: fromBeijing(bodyText(ctx, 'at')),
        }),
      ),
    ),
    cancelWithdraw: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().cancelSchedule({
          item: itemOfRequest(ctx),
          act: 'withdraw',
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
  };
};
