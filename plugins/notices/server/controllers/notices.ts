import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { REFUSALS } from '../core/refusals';
import type { NoticeServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const toNoticeId = ({ params }: Ctx): number => {
  const id = Number(params.noticeId);
  if (Number.isSafeInteger(id) && id > 0) return id;
  const code = 'notice.unknown';
  throw new AppError({ kind: 'missing', code, message: REFUSALS[code] });
};

/** A person's own notices; and, for who keeps people, how their mail fares. */
export const notices = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('notices').service('notices') as NoticeServices['notices'];
  const byWhom = ({ state }: Ctx) => toActor(state.user);
  const read = (allBefore: boolean) =>
    withAppErrors(async (ctx: Ctx) => {
      await services().markRead(toNoticeId(ctx), allBefore, byWhom(ctx));
      return {};
    });
  return {
    own: withAppErrors((ctx: Ctx) => services().read(byWhom(ctx), ctx.query.unread === 'true')),
    read: read(false),
    readUpTo: read(true),
    saveWish: withAppErrors(async (ctx: Ctx) => {
      const { mail } = (ctx.request.body ?? {}) as { mail?: unknown };
      return toBody(await services().saveWish(mail, byWhom(ctx)));
    }),
    mail: withAppErrors(() => services().readMailHealth()),
  };
};
