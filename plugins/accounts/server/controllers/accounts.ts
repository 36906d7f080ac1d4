import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { readAccountForm } from '../core/account-form';
import { type Refusal, REFUSALS } from '../core/refusals';
import type { Accounts } from '../create-accounts';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const MOST_CHARACTERS = 300;

const fail = (kind: 'missing' | 'invalid', code: Refusal) =>
  new AppError({ kind, code, message: REFUSALS[code] });

const toAccountId = ({ params: { accountId = '' } }: Ctx): string => {
  if (/^[a-z0-9][a-z0-9-]{0,60}$/.test(accountId)) return accountId;
  throw fail('missing', 'account.unknown');
};
const bodyOf = ({ request }: Ctx) => (request.body ?? {}) as Record<string, unknown>;

const toSeen = (ctx: Ctx) => {
  const { since } = bodyOf(ctx);
  if (!Number.isSafeInteger(since)) throw fail('invalid', 'account.bad-form');
  return { accountId: toAccountId(ctx), since: since as number };
};

const toForm = (ctx: Ctx) => {
  const { since: _since, ...given } = bodyOf(ctx);
  const form = readAccountForm(given);
  if (!form) throw fail('invalid', 'account.bad-form');
  return form;
};

/** Accounts of channels: how each is reached, how it stands. No answer holds a secret. */
export const accounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('accounts').service('accounts') as Accounts;
  const byWhom = ({ state }: Ctx) => toActor(state.user);
  const setPaused = (isPaused: boolean) =>
    withAppErrors(async (ctx: Ctx) => {
      const reason = toText(bodyOf(ctx).reason).trim().slice(0, MOST_CHARACTERS);
      const pause = { isPaused, reason };
      return toBody(await service().pause(toAccountId(ctx), pause, byWhom(ctx)));
    });
  return {
    find: withAppErrors(() => service().list()),
    save: withAppErrors(async (ctx: Ctx) =>
      toBody(await service().save(toForm(ctx), toSeen(ctx), byWhom(ctx))),
    ),
    pause: setPaused(true),
    resume: setPaused(false),
    check: withAppErrors(async (ctx: Ctx) =>
      toBody(await service().check(toAccountId(ctx), byWhom(ctx))),
    ),
  };
};
