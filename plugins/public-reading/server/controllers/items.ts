import type { Core } from '@strapi/strapi';

import { isDocumentId, ITEM_TYPES, type ItemType } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { pickFields, toPlural } from '../core/published-item';
import { readItemQuery, readListQuery } from '../core/reading-query';
import type { PublicReadingServices } from '../services';

type Ctx = { params: { documentId?: string }; query: Record<string, unknown> };

const missing = () =>
  new AppError({
    kind: 'missing',
    code: 'public-reading.missing',
    message: '没有这篇已公开的稿件。 / Nothing public has this id.',
  });

/** A controller of its own for each type, so that a token can be given some of them. */
const controllerOf =
  (type: ItemType) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const items = () =>
      strapi
        .plugin('public-reading')
        .service('publishedItems') as PublicReadingServices['publishedItems'];
    return {
      find: withAppErrors(async ({ query }: Ctx) => {
        const asked = readListQuery(query);
        const { page, pageSize, fields } = asked;
        const { items: found, total } = await items().find(type, asked);
        return {
          data: found.map((item) => pickFields(item, fields)),
          meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
        };
      }),
      findOne: withAppErrors(async ({ params: { documentId }, query }: Ctx) => {
        const { locale, fields } = readItemQuery(query);
        const item = isDocumentId(documentId)
          ? await items().findOne({ type, documentId, locale })
          : null;
        if (item === null) throw missing();
        return { data: pickFields(item, fields), meta: {} };
      }),
    };
  };

export const controllers = Object.fromEntries(
  ITEM_TYPES.map((type) => [toPlural(type), controllerOf(type)]),
);
