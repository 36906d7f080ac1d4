import type { Core } from '@strapi/strapi';

import { toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Channels } from '../services';
import { bodyText, type Ctx, toFilter, toRowId } from './request';

export const deliveries = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  return {
    accounts: withAppErrors(() => channels().listAccounts()),
    list: withAppErrors((ctx: Ctx) => channels().listDeliveries(toFilter(ctx))),
    record: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().recordManualEntry({
          deliveryId: toRowId(ctx.params.deliveryId),
          address: bodyText(ctx, 'address') || null,
          publishedAt: new Date(bodyText(ctx, 'publishedAt')),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
    retry: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().retryDelivery({
          deliveryId: toRowId(ctx.params.deliveryId),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
  };
};
