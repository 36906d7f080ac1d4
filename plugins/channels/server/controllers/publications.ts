import type { Core } from '@strapi/strapi';

import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Channels } from '../services';
import { bodyText, type Ctx, toRowId } from './request';

export const publications = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  return {
    publish: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().publish({
          caseId: toRowId(ctx.params.caseId),
          fingerprint: bodyText(ctx, 'fingerprint'),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
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
