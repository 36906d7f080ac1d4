import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import {
  itemOfEntry,
  itemOfRequest,
  parseDocumentId,
  parseLocale,
  parseType,
} from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { readItemFacts } from '../adapters/case-store';
import { toItemState, toLock } from '../core/item-state';
import type { ReviewServices } from '../services';
import { describeItem, type Viewer } from './describe-item';
import { orRefused } from './or-refused';

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

/** Most items that one request submits. */
const SUBMIT_LIMIT = 50;

const toItems = (body: unknown): ItemKey[] => {
  const { items } = (body ?? {}) as { items?: unknown };
  if (!Array.isArray(items) || items.length === 0 || items.length > SUBMIT_LIMIT) {
    throw new AppError({
      kind: 'invalid',
      code: 'review.bad-selection',
      message: `一次最多提交 ${SUBMIT_LIMIT} 篇稿件，至少 1 篇。`,
    });
  }
  return (items as (Record<string, unknown> | null)[]).map(itemOfEntry);
};

/** Why it is an emergency; null: it is none. */
const toUrgent = ({ request }: Ctx): string | null => {
  const { urgent } = (request.body ?? {}) as { urgent?: unknown };
  return urgent === undefined || urgent === null ? null : toText(urgent);
};

/** What one of many submissions came to. */
const submitOne = async (cases: ReviewServices['cases'], item: ItemKey, actor: Actor) => {
  const outcome = await orRefused(() => cases.submit(item, actor));
  if (outcome.ok) return { ...item, caseId: outcome.caseId, problems: [] };
  const { message, errors = [] } = outcome;
  return { ...item, caseId: null, message, problems: errors };
};

export const items = ({ strapi }: { strapi: Core.Strapi }) => {
  const cases = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  return {
    find: withAppErrors((ctx: Ctx) => describeItem(cases(), itemOfRequest(ctx), ctx.state)),

    submit: withAppErrors(async (ctx: Ctx) =>
      toBody(await cases().submit(itemOfRequest(ctx), toActor(ctx.state.user), toUrgent(ctx))),
    ),

    submitMany: withAppErrors(async (ctx: Ctx) => {
      const actor = toActor(ctx.state.user);
      const results = [];
      // One after the other, each in a transaction of its own: what is refused or fails holds up no other.
      for (const item of toItems(ctx.request.body)) {
        results.push(await submitOne(cases(), item, actor));
      }
      return { results };
    }),

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
