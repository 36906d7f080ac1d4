import type { Core } from '@strapi/strapi';

import type { FileReference } from '../../../../src/contracts/revision';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { textFor } from '../core/text-for';
import type { Channels } from '../services';
import { bodyText, type Ctx, noSuchRow, toFilter, toRowId } from './request';

type PrivateFiles = { addressOf(file: FileReference): string };

export const deliveries = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  return {
    accounts: withAppErrors(() => channels().listAccounts()),
    list: withAppErrors((ctx: Ctx) => channels().listDeliveries(toFilter(ctx))),
    text: withAppErrors(async (ctx: Ctx) => {
      const deliveryId = toRowId(ctx.params.deliveryId);
      const published = await channels().readPublishedContent(deliveryId);
      if (!published) throw noSuchRow(deliveryId);
      const { accountId, content } = published;
      const { addressOf } = strapi.get('gongkai.private-files') as PrivateFiles;
      const toLink = (file: FileReference) => ({ name: file.name, address: addressOf(file) });
      if (!content) return { published: null };
      const { files, ...texts } = textFor(content, accountId);
      return { published: { ...texts, files: files.map(toLink) } };
    }),
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
