import type { Core } from '@strapi/strapi';

import { type ItemKey, toUid } from '../../../../src/contracts/item';
import { BEGAN_FROM } from '../../../../src/contracts/stale-save';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { REFUSALS, type RestoreRefusal } from '../core/refusals';
import type { PastRevisionServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser; userAbility: { can(action: string, subject?: string): boolean } };
};

/** Shown at most, the newest. */
const SHOWN = 100;

const refuse = (kind: 'invalid' | 'denied', code: RestoreRefusal) =>
  new AppError({ kind, code, message: REFUSALS[code] });

/** The id is called `id` in the address, as a save of the content manager has it: the guard against saves that are behind reads it there. */
const toItem = ({ params, query }: Ctx): ItemKey =>
  itemOfRequest({ params: { ...params, documentId: params.id ?? '' }, query });

const mayEdit = ({ state }: Ctx, { type }: ItemKey): boolean =>
  state.userAbility.can('plugin::content-manager.explorer.update', toUid(type)) &&
  state.userAbility.can('plugin::review.submit');

/** The revisions of an item that were public, and writing one of them back into the working copy. */
export const pastRevisions = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi
      .plugin('past-revisions')
      .service('pastRevisions') as PastRevisionServices['pastRevisions'];
  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, read, readTitles, readNewestCase } = services();
      const { sql } = database;
      const item = toItem(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustRead(sql, actor, item);
      const found = (await read(sql, item)).slice(0, SHOWN);
      const titles = await readTitles(
        sql,
        found.map(({ fingerprint }) => fingerprint),
      );
      return {
        results: found.map((one) => ({
          ...one,
          title: titles.get(one.fingerprint) ?? null,
          isExpunged: !titles.has(one.fingerprint),
        })),
        caseId: await readNewestCase(sql, item),
        mayRestore: mayEdit(ctx, item) && (await scope().mayWrite(sql, actor, item)),
      };
    }),

    /** `beganFrom` of the body: when the working copy was saved that the person has before them. */
    restore: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, restore } = services();
      const item = toItem(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustWrite(database.sql, actor, item);
      if (!mayEdit(ctx, item)) throw refuse('denied', 'past-revisions.may-not-edit');
      const body = (ctx.request.body ?? {}) as Record<string, unknown>;
      const began = toText(body[BEGAN_FROM]);
      if (Number.isNaN(Date.parse(began))) throw refuse('invalid', 'past-revisions.not-begun');
      return toBody(await restore({ item, fingerprint: toText(body.fingerprint) }, actor));
    }),
  };
};
