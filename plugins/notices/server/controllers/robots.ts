import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { type Refusal, REFUSALS } from '../core/refusals';
import { readRobotForm } from '../core/robot';
import type { NoticeServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const fail = (kind: 'missing' | 'invalid', code: Refusal) =>
  new AppError({ kind, code, message: REFUSALS[code] });

const toRobotId = ({ params }: Ctx): string => {
  const { robotId = '' } = params;
  if (/^[0-9a-f]{16}$/.test(robotId)) return robotId;
  throw fail('missing', 'robot.unknown');
};

/** Of a change: which, and the entry that the person saw. */
const toSeen = (ctx: Ctx) => {
  const { since } = (ctx.request.body ?? {}) as { since?: unknown };
  if (!Number.isSafeInteger(since)) throw fail('invalid', 'robot.bad-form');
  return { robotId: toRobotId(ctx), since: since as number };
};

const toForm = ({ request }: Ctx) => {
  const { since: _since, ...given } = (request.body ?? {}) as Record<string, unknown>;
  const form = readRobotForm(given);
  if (!form) throw fail('invalid', 'robot.bad-form');
  return form;
};

/** Robots that speak in groups of WeCom, DingTalk and Feishu. */
export const robots = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('notices').service('robots') as NoticeServices['robots'];
  const byWhom = ({ state }: Ctx) => toActor(state.user);
  return {
    find: withAppErrors(async () => ({ results: await services().list() })),
    create: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().save(toForm(ctx), null, byWhom(ctx))),
    ),
    change: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().save(toForm(ctx), toSeen(ctx), byWhom(ctx))),
    ),
    remove: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().remove(toSeen(ctx), byWhom(ctx))),
    ),
    test: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().test(toRobotId(ctx), byWhom(ctx))),
    ),
  };
};
