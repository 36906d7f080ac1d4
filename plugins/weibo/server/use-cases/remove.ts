import type { DeliveryOrder, DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import { toWeiboError } from '../core/errors';
import type { WeiboDeps } from '../core/ports';
import { readAccess } from './account-access';
import { settleAnswer } from './settle-answer';

const BY_HAND: DeliveryOutcome = {
  kind: 'needs-person',
  code: 'weibo.remove-by-hand',
  message:
    '请在微博手工删除这条微博，完成后登记时间（应用没有删除权限，或不知道这条微博的编号）。 / Delete the post on Weibo by hand and record when: the app may not, or its id is not known.',
};
const GONE: DeliveryOutcome = { kind: 'confirmed', address: null, externalId: null };

/** Whether ordinary apps may still delete is not confirmed by Weibo: where they may not, a person does. */
export const createRemove =
  (deps: WeiboDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome> => {
    const id = order.held?.externalId;
    if (!id) return BY_HAND;
    const read = await readAccess(tools, deps.portalUrl);
    if (!read.ok) return read.outcome;
    const { base, token } = read.access;
    const mutation = await tools.steps.prepare('destroy', { id });
    await mutation.sent();
    const fields = { access_token: token, id };
    const answer = await deps.client.post(base, '/2/statuses/destroy.json', fields);
    const outcome = await settleAnswer(answer, mutation, {
      now: deps.now(),
      done: async () => {
        await mutation.answered({ id });
        return GONE;
      },
    });
    if (answer.kind !== 'error') return outcome;
    if (toWeiboError(answer.code, answer.error).class === 'gone') return GONE;
    return answer.code === 10014 || answer.code === 20102 ? BY_HAND : outcome;
  };
