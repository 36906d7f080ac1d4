import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { toAddress, toItemOfPath, toItemPath } from '../../../../src/contracts/portal-path';
import type { BestBet } from '../../../../src/contracts/search-settings';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { checkSettings } from '../core/check-settings';
import { REFUSALS, type SearchRefusal } from '../core/refusals';
import type { SearchServices } from '../services';

type Ctx = { request: { body?: unknown }; state: { user: AdminUser } };

const words = z.array(z.string().max(200)).max(50);
const given = z.object({
  synonyms: z.array(words).max(1000),
  bestBets: z.array(z.object({ words, address: z.string().max(2000) })).max(1000),
  version: z.number().int().nonnegative(),
});

const refuse = (code: SearchRefusal) =>
  new AppError({ kind: 'invalid', code, message: REFUSALS[code] });
const refused = (refusal: SearchRefusal, path?: string) => {
  const message = REFUSALS[refusal];
  return toBody({ ok: false, refusal, message, ...(path && { errors: [{ path, message }] }) });
};

const trimAll = (list: readonly string[]): string[] =>
  [...new Set(list.map((word) => word.trim()))].filter((word) => word !== '');

/** The item of an address, whole or from the slash on, by whatever name the portal is reached. */
const toItem = (address: string): Omit<BestBet, 'words'> | undefined => {
  const base = 'http://portal.invalid';
  const text = address.trim();
  return text === '' || !URL.canParse(text, base)
    ? undefined
    : toItemOfPath(new URL(text, base).pathname.slice(1));
};

const toBets = (bets: z.infer<typeof given>['bestBets']): BestBet[] =>
  bets.map(({ words: of, address }) => {
    const item = toItem(address);
    if (!item) throw refuse('search.not-on-portal');
    return { words: trimAll(of), ...item };
  });

/** Synonyms, best bets, and what readers search for. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('search').service('desk') as SearchServices['desk'];
  return {
    find: withAppErrors(() => services().find()),

    /** Saves the whole made from a version. */
    save: withAppErrors(async (ctx: Ctx) => {
      const parsed = given.safeParse(ctx.request.body);
      if (!parsed.success) throw refuse('search.bad-settings');
      const { synonyms, version } = parsed.data;
      const bestBets = toBets(parsed.data.bestBets);
      const settings = { synonyms: synonyms.map(trimAll), bestBets };
      const problem = checkSettings(settings);
      if (problem) return refused(problem.refusal, problem.path);
      const { database, save, find, titlesOf } = services();
      // What stood there before may have been withdrawn since: it is shown as such, and may stay.
      const before = new Set((await find()).bestBets.map(({ address }) => address));
      const titles = await titlesOf(database.sql, bestBets);
      const isKnown = (bet: BestBet) =>
        before.has(toAddress(toItemPath(bet))) ||
        titles.has(`${bet.type}/${bet.documentId}/${bet.locale}`);
      if (!bestBets.every(isKnown)) return refused('search.not-on-portal', 'address');
      const how = { since: version, by: toActor(ctx.state.user) };
      const saved = await database.transact((sql) => save(sql, settings, how));
      if (!saved) throw refuse('search.moved-on');
      return find();
    }),
  };
};
