import type { Core } from '@strapi/strapi';

import { isItemType, type ItemKey } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import type { Channels } from '../services';
import { bodyText, type Ctx, toRowId } from './request';

const toItem = ({ params, query }: Ctx): ItemKey => {
  const { type, documentId = '' } = params;
  const locale = typeof query.locale === 'string' ? query.locale : 'zh-Hans';
  if (isItemType(type)) return { type, documentId, locale };
  throw new AppError({
    kind: 'missing',
    code: 'channels.unknown-type',
    message: `没有“${type ?? ''}”这种内容类型。`,
  });
};

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
          item: toItem(ctx),
          reason: bodyText(ctx, 'reason'),
          actor: toActor(ctx.state.user),
        }),
      ),
    ),
  };
};
