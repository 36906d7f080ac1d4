import type { Core } from '@strapi/strapi';

import { toActor } from '../../../../src/platform/strapi/current-actor';
import {
  itemOfRequest,
  parseDocumentId,
  parseLocale,
  parseType,
} from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { readItemFacts } from '../adapters/case-store';
import { toItemState, toLock } from '../core/item-state';
import type { ReviewServices } from '../services';
import { describeItem, type Viewer } from './describe-item';

export type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: Viewer;
  body: unknown;
};

/** Longest list of ids that one request for states may name. */
const STATES_LIMIT = 200;

const toIds = (value: unknown): string[] =>
  typeof value === 'string' && value !== ''
    ? value.split(',').slice(0, STATES_LIMIT).map(parseDocumentId)
    : [];

export const items = ({ strapi }: { strapi: Core.Strapi }) => {
  const cases = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  return {
    find: withAppErrors((ctx: Ctx) => describeItem(cases(), itemOfRequest(ctx), ctx.state)),

    submit: withAppErrors(async (ctx: Ctx) =>
      toBody(await cases().submit(itemOfRequest(ctx), toActor(ctx.state.user))),
    ),

    // Asked dozens of times while a page is drawn: one small statement. It answers for what does not exist too: the form
    // of a language that is not written yet asks, and must stay open.
    lock: withAppErrors(async (ctx: Ctx) => {
      const item = itemOfRequest(ctx);
      const { database, scope } = cases();
      const mayWrite = await scope().mayWrite(database.sql, toActor(ctx.state.user), item);
      const [facts] = await readItemFacts(database.sql, item);
      const lock = facts ? toLock(toItemState(facts), mayWrite) : null;
      return { locked: lock !== null, lock, drop: lock === null ? [] : ['update', 'delete'] };
    }),

    states: withAppErrors(async (ctx: Ctx) => {
      const { type, documentIds, locale } = ctx.query;
      const facts = await readItemFacts(cases().database.sql, {
        type: parseType(type),
        documentId: toIds(documentIds),
        locale: parseLocale(locale),
      });
      return Object.fromEntries(facts.map((one) => [one.documentId, toItemState(one)]));
    }),
  };
};
