import type { Core } from '@strapi/strapi';

import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { CheckServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

export const answers = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('checks').service('findings') as CheckServices['findings'];
  return {
    answer: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, answer } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustWrite(database.sql, actor, item);
      const { key, text } = (ctx.request.body ?? {}) as Record<string, unknown>;
      return toBody(await answer({ item, key: toText(key), text: toText(text) }, actor));
    }),
  };
};
