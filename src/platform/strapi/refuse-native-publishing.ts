import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { toItemType } from '../../contracts/item';

const ONLY_AFTER_REVIEW = '稿件须经审核后由“发布”按钮发布，不能直接发布。';
const NOTHING_TO_PUBLISH = '这类内容没有发布一步，保存后即生效。';
const VERBS = ['publish', 'unpublish', 'discard', 'bulkPublish', 'bulkUnpublish'] as const;

type Ctx = { params: { model?: string } };
type Controller = Record<string, (ctx: Ctx, next?: unknown) => unknown>;

const hasNativePublishing = (strapi: Core.Strapi, uid: string): boolean =>
  strapi.contentType(uid as never)?.options?.draftAndPublish === true;

/**
 * Repairs: without draft & publish, content-manager's publish routes answer 500. They answer 400 and say what to do instead.
 * Auto-clone and clone stay: they only make working copies.
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
              const uid = ctx.params.model ?? '';
              if (hasNativePublishing(strapi, uid)) return controller[verb]?.(ctx, next);
              throw new errors.ApplicationError(
                toItemType(uid) ? ONLY_AFTER_REVIEW : NOTHING_TO_PUBLISH,
                { code: 'publication.only-after-review' },
              );
            },
          ]),
        ),
      }));
  }
};
