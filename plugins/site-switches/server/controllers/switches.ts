import type { Core } from '@strapi/strapi';

import { isItemType, type ItemKey } from '../../../../src/contracts/item';
import type { SwitchKind } from '../../../../src/contracts/site-switch';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { REFUSALS } from '../core/refusals';
import type { SwitchServices } from '../services';

type Ctx = {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const bodyOf = ({ request }: Ctx) => (request.body ?? {}) as Record<string, unknown>;

const toItem = (given: unknown): ItemKey | null => {
  const { type, documentId, locale } = (given ?? {}) as Record<string, unknown>;
  const kind = toText(type);
  return isItemType(kind)
    ? { type: kind, documentId: toText(documentId), locale: toText(locale) }
    : null;
};

const toSwitch = (ctx: Ctx) => {
  const { isOn, reason, item } = bodyOf(ctx);
  if (typeof isOn !== 'boolean') {
    const code = 'site-switches.bad-form';
    throw new AppError({ kind: 'invalid', code, message: REFUSALS[code] });
  }
  return { isOn, reason: toText(reason), item: toItem(item) };
};

/** Switches of the whole portal: what they say now, and who turned them. */
export const switches = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('site-switches').service('switches') as SwitchServices['switches'];
  const turn = (kind: SwitchKind) =>
    withAppErrors(async (ctx: Ctx) =>
      toBody(await services().turn({ kind, ...toSwitch(ctx) }, toActor(ctx.state.user))),
    );
  return {
    find: withAppErrors(() => services().read()),
    findItems: withAppErrors(async (ctx: Ctx) => ({
      results: await services().findItems(toText(ctx.query.search).trim()),
    })),
    turnGrey: turn('grey'),
    turnStrip: turn('strip'),
  };
};
