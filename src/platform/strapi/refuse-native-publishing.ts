import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { toItemType } from '../../contracts/item';

const VERBS = ['publish', 'unpublish', 'discard', 'bulkPublish', 'bulkUnpublish'] as const;

type Ctx = { params: { model?: string } };
type Controller = Record<string, (ctx: Ctx, next?: unknown) => unknown>;

/**
 * Repairs: without draft & publish, content-manager's publish routes answer 500 for our types. They answer 400 and say what
 * to do instead. Auto-clone and clone stay: they only make working copies.
 */
export const refuseNativePublishing = (strapi: Core.Strapi): void => {
  for (const name of ['collection-types', 'single-types']) {
    strapi
      .get('controllers')
      .extend(`plugin::content-manager.${name}`, (controller: Controller) => ({
        ...controller,
        ...Object.fromEntries(
          VERBS.filter((verb) => controller[verb]).map((verb) => [
            verb,
            (ctx: Ctx, next?: unknown) => {
              if (!toItemType(ctx.params.model ?? '')) return controller[verb]?.(ctx, next);
              throw new errors.ApplicationError('稿件须经审核后由“发布”按钮发布，不能直接发布。', {
                code: 'publication.only-after-review',
              });
            },
          ]),
        ),
      }));
  }
};
