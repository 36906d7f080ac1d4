import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { REFUSALS } from '../core/refusals';
import type { DelegationServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const toDelegationId = ({ params }: Ctx): number => {
  const id = Number(params.delegationId);
  if (Number.isSafeInteger(id) && id > 0) return id;
  const code = 'delegation.unknown';
  throw new AppError({ kind: 'missing', code, message: REFUSALS[code] });
};

const toAsked = ({ request }: Ctx) => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return {
    ...{ delegator: toText(body.delegator), delegate: toText(body.delegate) },
    ...{ fromOn: toText(body.fromOn), untilOn: toText(body.untilOn), cause: toText(body.cause) },
  };
};

/** Delegations: a person's own, and, for who keeps people, everybody's. */
export const delegations = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('delegation').service('delegations') as DelegationServices['delegations'];
  const byWhom = ({ state }: Ctx) => toActor(state.user);
  const list = async (ctx: Ctx, person: string | null) => ({
    self: byWhom(ctx).ref,
    today: services().today(),
    results: await services().read(person),
    deciders: await services().readDeciders(),
  });
  const end = (anybodys: boolean) =>
    withAppErrors(async (ctx: Ctx) =>
      toBody(await services().end({ delegationId: toDelegationId(ctx), anybodys }, byWhom(ctx))),
    );
  return {
    own: withAppErrors((ctx: Ctx) => list(ctx, byWhom(ctx).ref)),
    all: withAppErrors((ctx: Ctx) => list(ctx, null)),
    make: withAppErrors(async (ctx: Ctx) => {
      const actor = byWhom(ctx);
      return toBody(await services().make({ ...toAsked(ctx), delegator: actor.ref }, actor));
    }),
    makeForAnother: withAppErrors(async (ctx: Ctx) =>
      toBody(await services().make(toAsked(ctx), byWhom(ctx))),
    ),
    end: end(false),
    endAny: end(true),
  };
};
