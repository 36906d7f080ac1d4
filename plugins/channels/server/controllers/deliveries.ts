import type { Core } from '@strapi/strapi';

import type { FileReference } from '../../../../src/contracts/revision';
import type { Clock } from '../../../../src/platform/clock';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { readChannelsConfig } from '../config';
import { textFor } from '../core/text-for';
import type { Channels } from '../services';
import { bodyText, type Ctx, noSuchRow, toFilter, toRowId } from './request';

type WithAbility = Ctx & { state: { userAbility: { can(action: string): boolean } } };

const MINUTE_MS = 60_000;

type PrivateFiles = { addressOf(file: FileReference): string };

export const deliveries = ({ strapi }: { strapi: Core.Strapi }) => {
  const channels = () => strapi.plugin('channels').service('channels') as Channels;
  return {
    accounts: withAppErrors(() => channels().listAccounts()),
    /** Who operates accounts is told of all, others of what they wrote, submitted or published. */
    notLive: withAppErrors(async (ctx: WithAbility) => {
      const { liveLimitMinutes } = readChannelsConfig(strapi.config.get('plugin::channels'));
      const now = (strapi.get('gongkai.clock') as Clock).now();
      const before = new Date(now.getTime() - liveLimitMinutes * MINUTE_MS);
      const seesAll = ctx.state.userAbility.can('plugin::channels.operate');
      const person = seesAll ? null : toActor(ctx.state.user).ref;
      return { results: await channels().listNotLive({ person, before }), liveLimitMinutes };
    }),
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
    steps: withAppErrors(async (ctx: Ctx) => ({
      results: await channels().listSteps(toRowId(ctx.params.deliveryId)),
    })),
    notThere: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await channels().settleAbsent({
          deliveryId: toRowId(ctx.params.deliveryId),
          reason: bodyText(ctx, 'reason'),
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
