import type { DeliveryOrder, DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import { toWechatError } from '../core/errors';
import type { WechatDeps } from '../core/ports';
import { NOT_GIVEN, openCalls, readGiven } from './account-access';
import { settleAnswer } from './settle-answer';

const BY_HAND: DeliveryOutcome = {
  ...{ kind: 'needs-person', code: 'wechat.remove-by-hand' },
  message:
    '请在公众平台手工删除这篇文章，完成后登记时间（系统不知道文章编号）。 / Delete the article at the platform by hand and record when: its id is not known.',
};
const GONE: DeliveryOutcome = { kind: 'confirmed', address: null, externalId: null };

/** For good: WeChat brings no deleted article back. Ten a day are allowed. */
export const createRemove =
  (deps: WechatDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome> => {
    const articleId = order.held?.externalId;
    if (!articleId) return BY_HAND;
    const given = await readGiven(tools, deps);
    if (!given) return NOT_GIVEN;
    const calls = openCalls(deps, given, tools);
    const mutation = await tools.steps.prepare('delete', { articleId });
    await mutation.sent();
    const answer = await calls.post('/cgi-bin/freepublish/delete', { article_id: articleId });
    const outcome = await settleAnswer(answer, mutation, {
      now: deps.now(),
      done: async () => {
        await mutation.answered({ articleId });
        return GONE;
      },
    });
    const isGone =
      answer.kind === 'error' && toWechatError(answer.code, answer.error).class === 'gone';
    return isGone ? GONE : outcome;
  };
