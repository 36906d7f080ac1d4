import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { quotesNumber } from '../core/check-request';
import { REFUSALS } from '../core/refusals';
import type { ExpungingServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const bodyOf = ({ request }: Ctx) => (request.body ?? {}) as Record<string, unknown>;

const noSuch = () =>
  new AppError({
    kind: 'missing',
    code: 'expunging.no-request',
    message: REFUSALS['expunging.no-request'],
  });

const idOf = ({ params }: Ctx): number => {
  const id = Number(params.expungingId);
  if (!Number.isSafeInteger(id) || id <= 0) throw noSuch();
  return id;
};

/** Removing the bytes of revisions for good, by two people. */
export const expungings = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('expunging').service('expungings') as ExpungingServices['expungings'];
  const end = (outcome: 'confirmed' | 'refused') =>
    withAppErrors(async (ctx: Ctx) => {
      const { database, scope, readItem } = services();
      const expungingId = idOf(ctx);
      const item = await readItem(database.sql, expungingId);
      if (!item) throw noSuch();
      const actor = toActor(ctx.state.user);
      await scope().mustRead(database.sql, actor, item);
      const note = toText(bodyOf(ctx).note);
      return toBody(await services().end({ expungingId, outcome, note }, actor));
    });
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { database, list } = services();
      const { page, pageSize } = pageOfRequest(ctx);
      const state = ctx.query.state === 'all' ? 'all' : 'open';
      const { rows, total } = await list(database.sql, { state, page, pageSize });
      const { ref } = toActor(ctx.state.user);
      return {
        results: rows.map(({ askedBy, ...row }) => ({ ...row, isOwn: askedBy === ref })),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    }),
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, listRevisions } = services();
      const item = itemOfRequest(ctx);
      await scope().mustRead(database.sql, toActor(ctx.state.user), item);
      return { revisions: await listRevisions(database.sql, item) };
    }),
    staying: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, listStayingTexts } = services();
      const item = itemOfRequest(ctx);
      await scope().mustRead(database.sql, toActor(ctx.state.user), item);
      const { texts, total } = await listStayingTexts(database.sql, item);
      const marked = texts.map((text) => ({ ...text, hasNumber: quotesNumber(text.words) }));
      return { texts: marked, total };
    }),
    ask: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, ask } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustRead(database.sql, actor, item);
      const { fingerprints, cause, note } = bodyOf(ctx);
      const named = Array.isArray(fingerprints) ? fingerprints.slice(0, 501).map(toText) : [];
      return toBody(
        await ask(item, { fingerprints: named, cause: toText(cause), note: toText(note) }, actor),
      );
    }),
    confirm: end('confirmed'),
    refuse: end('refused'),
  };
};
