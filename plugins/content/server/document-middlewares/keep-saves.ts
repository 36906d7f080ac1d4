import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  DEFAULT_LOCALE,
  type ItemKey,
  type ItemType,
  toItemType,
} from '../../../../src/contracts/item';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { currentActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { readItemStatus, recordDeletion } from '../adapters/item-status-store';
import { readSavesSince } from '../adapters/save-store';
import { cleanData, withoutIdleAnswer } from '../core/clean-text';
import { type Refusal, REFUSALS } from '../core/refusals';
import type { ContentServices } from '../services';
import { readBeginning } from './read-beginning';

type Next = () => ReturnType<Modules.Documents.Middleware.Middleware>;
type Params = { documentId?: string; locale?: unknown; data?: Record<string, unknown> };
type Saved = {
  documentId: string;
  locale?: string | null;
  entries?: { documentId: string; locale: string }[];
};

const refuse = (code: Refusal, details: object = {}): never => {
  // Without a list of errors the admin takes each detail for a list of messages, and breaks off showing the refusal.
  throw new errors.ValidationError(REFUSALS[code], { code, errors: [], ...details });
};

/** As Strapi reads it: none, and an empty one, are the default locale. */
const isAbsent = (locale: unknown) => locale === undefined || locale === null || locale === '';

const toLocale = (locale: unknown): string => {
  if (isAbsent(locale)) return DEFAULT_LOCALE;
  return typeof locale === 'string' && locale !== '*' ? locale : refuse('working-copy.one-locale');
};

/**
 * Stands around every save and deletion of a working copy, whatever entrance it came by: refuses while the item is locked
 * or, to our panel, while the save is behind, cleans the text, and appends the numbered save in the same transaction. One
 * lock per item also keeps two first saves of a locale from doubling the row.
 */
export const createKeepSaves = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);
  const services = () =>
    strapi.plugin('content').service('workingCopies') as ContentServices['workingCopies'];

  /** Refuses while the item is locked, and a save of our panel that began before somebody else's; answers what is live. */
  const lockForSave = async (sql: Sql, item: ItemKey): Promise<number | null> => {
    await lockItem(sql, item);
    const { inReview, savedAt, liveId } = await services().readStanding(sql, item);
    if (inReview) refuse('working-copy.locked');
    const began = readBeginning(strapi, item.documentId);
    if (!began || began.at?.getTime() === savedAt?.getTime()) return liveId;
    const saves = await readSavesSince(sql, item, began.at);
    return refuse('working-copy.stale', { savedAt: savedAt?.toISOString() ?? null, saves });
  };

  const save = (type: ItemType, params: Params, next: Next) =>
    database.transact(async (sql) => {
      // Said to Strapi too: its own default, a setting, must not make the save another one than the one recorded.
      const locale = (params.locale = toLocale(params.locale));
      const liveId = params.documentId
        ? await lockForSave(sql, { type, documentId: params.documentId, locale })
        : null;
      if (params.data) params.data = withoutIdleAnswer(cleanData(params.data), liveId);
      const result = (await next()) as Saved | null;
      if (!result) return result;
      await services().recordSave(
        sql,
        { type, documentId: result.documentId, locale },
        currentActor(strapi),
      );
      return result;
    });

  const clone = (type: ItemType, params: Params, next: Next) =>
    database.transact(async (sql) => {
      if (params.data) params.data = cleanData(params.data);
      const result = (await next()) as Saved;
      for (const { documentId, locale } of result.entries ?? []) {
        await services().cleanCopy(sql, { type, documentId, locale });
        await services().recordSave(sql, { type, documentId, locale }, currentActor(strapi));
      }
      return result;
    });

  const remove = (type: ItemType, params: Params, next: Next) =>
    database.transact(async (sql) => {
      const documentId = params.documentId ?? '';
      const there = await services().localesOf(sql, type, documentId);
      if (isAbsent(params.locale)) params.locale = DEFAULT_LOCALE;
      const asked = params.locale === '*' ? there : [params.locale].flat();
      const { actor } = currentActor(strapi);
      for (const locale of there.filter((one) => asked.includes(one))) {
        const item = { type, documentId, locale };
        await lockItem(sql, item);
        const status = await readItemStatus(sql, item);
        if (status.inReview) refuse('working-copy.delete-in-review');
        if (status.live) refuse('working-copy.delete-public');
        if (status.inBatch) refuse('working-copy.delete-imported');
        await recordDeletion(sql, item, actor.ref);
      }
      return next();
    });

  return (context: { uid: string; action: string; params: unknown }, next: Next) => {
    const type = toItemType(context.uid);
    if (!type) return next();
    const params = context.params as Params;
    switch (context.action) {
      case 'create':
      case 'update':
        return save(type, params, next);
      case 'clone':
        return clone(type, params, next);
      case 'delete':
        return remove(type, params, next);
      default:
        return next();
    }
  };
};
