import type { Core } from '@strapi/strapi';

import { isItemType, type ItemKey } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { readItemFacts } from '../adapters/case-store';
import { toItemState, toLockReason } from '../core/item-state';
import type { ReviewServices } from '../services';
import { describeItem } from './describe-item';

export type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser; userAbility: { can(action: string): boolean } };
  body: unknown;
};

export const toItem = ({ params, query }: Ctx): ItemKey => {
  const { type, documentId = '' } = params;
  if (!isItemType(type)) {
    throw new AppError({
      kind: 'missing',
      code: 'review.unknown-type',
      message: `没有“${type ?? ''}”这种内容类型。`,
    });
  }
  return { type, documentId, locale: typeof query.locale === 'string' ? query.locale : 'zh-Hans' };
};

/** Longest list of ids that one request for states may name. */
const STATES_LIMIT = 200;

export const items = ({ strapi }: { strapi: Core.Strapi }) => {
  const cases = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  return {
    find: withAppErrors((ctx: Ctx) => describeItem(cases(), toItem(ctx), ctx.state)),

    submit: withAppErrors(async (ctx: Ctx) =>
      toBody(await cases().submit(toItem(ctx), toActor(ctx.state.user))),
    ),

    // Asked dozens of times while a page is drawn: one small statement.
    lock: withAppErrors(async (ctx: Ctx) => {
      const { documentId, ...item } = toItem(ctx);
      const [facts] = await readItemFacts(cases().database.sql, {
        ...item,
        documentIds: [documentId],
      });
      const reason = facts ? toLockReason(toItemState(facts)) : null;
      return { locked: reason !== null, reason, drop: reason === null ? [] : ['update', 'delete'] };
    }),

    states: withAppErrors(async (ctx: Ctx) => {
      const { type, documentIds, locale } = ctx.query;
      if (!isItemType(type)) return {};
      const ids =
        typeof documentIds === 'string' ? documentIds.split(',').slice(0, STATES_LIMIT) : [];
      const facts = await readItemFacts(cases().database.sql, {
        type,
        documentIds: ids,
        locale: typeof locale === 'string' ? locale : 'zh-Hans',
      });
      return Object.fromEntries(facts.map((one) => [one.documentId, toItemState(one)]));
    }),
  };
};
