import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { beat, closeForm, takeOverForms } from '../adapters/open-form-store';
import type { ReviewServices } from '../services';
import { noSuchItem } from './describe-item';
import type { Ctx } from './items';

type Said = { item: ItemKey; actor: Actor; windowId: string; modified: boolean };

const toWindowId = (value: unknown): string => {
  const windowId = toText(value);
  if (/^[a-z0-9]{6,16}$/.test(windowId)) return windowId;
  throw new AppError({
    kind: 'invalid',
    code: 'review.bad-window',
    message: '窗口编号（windowId）应为 6 到 16 个小写字母或数字。',
  });
};

/** Who has which form open. Only those who may write on the item are asked and told. */
export const openForms = ({ strapi }: { strapi: Core.Strapi }) => {
  const cases = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];

  const readSaid = async (ctx: Ctx): Promise<Said> => {
    const { windowId, modified } = (ctx.request.body ?? {}) as Record<string, unknown>;
    const said = {
      item: itemOfRequest(ctx),
      actor: toActor(ctx.state.user),
      windowId: toWindowId(windowId),
      modified: modified === true,
    };
    const { database, scope } = cases();
    await scope().mustRead(database.sql, said.actor, said.item);
    if ((await scope().placeOf(database.sql, said.item)) === null) throw noSuchItem(said.item);
    if (await scope().mayWrite(database.sql, said.actor, said.item)) return said;
    throw new AppError({
      kind: 'denied',
      code: 'review.not-your-department',
      message: '您只有查看权限，不能修改这篇稿件。',
    });
  };

  return {
    beat: withAppErrors(async (ctx: Ctx) => {
      const { item, actor, ...said } = await readSaid(ctx);
      return beat(cases().database.sql, item, actor, said);
    }),

    close: withAppErrors(async (ctx: Ctx) => {
      const { item, actor, windowId } = await readSaid(ctx);
      await closeForm(cases().database.sql, item, actor, windowId);
      return {};
    }),

    takeOver: withAppErrors(async (ctx: Ctx) => {
      const { item, actor, windowId, ...said } = await readSaid(ctx);
      const { sql } = cases().database;
      await takeOverForms(sql, item, actor, windowId);
      return beat(sql, item, actor, { windowId, ...said });
    }),
  };
};
