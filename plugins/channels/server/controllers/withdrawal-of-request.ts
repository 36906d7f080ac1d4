import { toItemOfAddress } from '../../../../src/contracts/portal-path';
import { isWithdrawalKind } from '../../../../src/contracts/withdrawal';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import type { WithdrawInput } from '../use-cases/withdraw';
import { bodyText, type Ctx } from './request';

/** What a body says of a withdrawal: `kind`, `reason`, `mergedInto` (an address on the portal), `allLanguages`. */
export const withdrawalOfRequest = (ctx: Ctx, portalUrl: string): WithdrawInput => {
  const kind = bodyText(ctx, 'kind');
  const address = bodyText(ctx, 'mergedInto');
  return {
    item: itemOfRequest(ctx),
    reason: bodyText(ctx, 'reason'),
    kind: isWithdrawalKind(kind) ? kind : null,
    mergedInto: toItemOfAddress(address, portalUrl) ?? null,
    allLanguages: ((ctx.request.body ?? {}) as { allLanguages?: unknown }).allLanguages === true,
    actor: toActor(ctx.state.user),
  };
};
