import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../../src/contracts/department-scope';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { fromBeijing } from '../core/schedules';
import type { Channels } from '../services';
import { bodyText, type Ctx } from './request';

type WithAbility = Ctx & { state: { userAbility: { can(action: string): boolean } } };

/** 解禁时间; `at` of a body is 'YYYY-MM-DDTHH:mm' of Beijing. */
export const embargoes = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  const { sql } = strapiDatabase(strapi);
  const change = async (ctx: WithAbility, until: Date | null) => {
    const item = itemOfRequest(ctx);
    const actor = toActor(ctx.state.user);
    await scope().mustWrite(sql, actor, item);
    const mayShorten = ctx.state.userAbility.can('plugin::channels.withdraw');
    const wish = { item, until, reason: bodyText(ctx, 'reason'), mayShorten, actor };
    return toBody(await channels().setEmbargo(wish));
  };
  return {
    set: withAppErrors((ctx: WithAbility) => change(ctx, fromBeijing(bodyText(ctx, 'at')))),
    lift: withAppErrors((ctx: WithAbility) => change(ctx, null)),
  };
};
