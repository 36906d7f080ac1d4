import type { Core } from '@strapi/strapi';

import { isDocumentId, isItemType, isLocale } from '../../../../src/contracts/item';
import { isPlace } from '../../../../src/contracts/placement';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { AskedPlacement, NamedItem } from '../core/check-placement';
import { type PlacementRefusal, REFUSALS } from '../core/refusals';
import type { PlacementServices } from '../services';

type Ctx = {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const invalid = (code: PlacementRefusal) =>
  new AppError({ kind: 'invalid', code, message: REFUSALS[code]('') });

/** Which place of which language; both must be such. */
const toPlace = (given: Record<string, unknown>): { place: string; locale: string } => {
  const [place, locale] = [toText(given.place), toText(given.locale)];
  if (!isPlace(place) || !isLocale(locale)) throw invalid('placements.no-place');
  return { place, locale };
};

const toItem = (given: unknown): NamedItem => {
  const { type, documentId } = (given ?? {}) as Record<string, unknown>;
  if (!isItemType(type) || !isDocumentId(documentId)) throw invalid('placements.bad-form');
  return { type, documentId };
};

const toAsked = ({ request }: Ctx): AskedPlacement => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { items, basis } = body;
  const isBasis = basis === null || Number.isSafeInteger(basis);
  if (!Array.isArray(items) || !isBasis) throw invalid('placements.bad-form');
  return { ...toPlace(body), items: items.map(toItem), basis: basis as number | null };
};

/** What stands first on the portal: 轮播 and 置顶. */
export const placements = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('placements').service('placements') as PlacementServices['placements'];
  return {
    find: withAppErrors(({ query }: Ctx) => {
      const { place, locale } = toPlace(query);
      return services().read(place, locale);
    }),
    findItems: withAppErrors(async ({ query }: Ctx) => {
      const { place, locale } = toPlace(query);
      const text = toText(query.search).trim();
      return { results: await services().findItems(place, locale, text) };
    }),
    place: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().place(toAsked(ctx), toActor(ctx.state.user))),
    ),
  };
};
