import type { DeliveryOutcome } from '../../../../src/contracts/channel';
import type { Mutation } from '../../../../src/contracts/connector-tools';
import { toMessage, toTomorrow, toWechatError } from '../core/errors';
import type { WechatAnswer } from '../core/ports';
import type { Said } from './account-access';

const MINUTE_MS = 60_000;
const CUT =
  '与微信的连接中断或答复不完整，不知是否已完成，先行查明。 / The connection broke or the answer was cut; it is looked up first.';
const UNREACHED =
  '连不上微信，什么也没有发出，稍后自动再发。 / WeChat could not be reached; nothing was sent, and it goes on by itself.';

const cut: DeliveryOutcome = { kind: 'unknown', code: 'wechat.cut', message: CUT };
const unreached: DeliveryOutcome = { kind: 'retry', code: 'wechat.unreached', message: UNREACHED };

/** What a refusal means, of any call. */
export const toRefusal = (code: number, text: string, now: Date): DeliveryOutcome => {
  const error = toWechatError(code, text);
  const said = { code: `wechat.${code}`, message: toMessage(code, error) };
  switch (error.class) {
    case 'unknown':
      return { kind: 'unknown', ...said };
    case 'minute':
      return { kind: 'wait-until', ...said, until: new Date(now.getTime() + MINUTE_MS) };
    case 'tomorrow':
      return { kind: 'wait-until', ...said, until: toTomorrow(now) };
    case 'token':
      return { kind: 'retry', ...said };
    case 'parks':
      return { kind: 'operator-must-act', ...said, parks: true };
    case 'person':
      return { kind: 'needs-person', ...said };
    case 'operator':
    case 'ours':
    case 'gone':
      return { kind: 'operator-must-act', ...said };
    case 'editor':
      return { kind: 'editor-must-fix', ...said };
  }
};

/** Of what may be repeated without harm (a token, an upload, a look): whatever broke is tried again. */
export const toRepeatable = (answer: Exclude<Said, { kind: 'ok' }>, now: Date): DeliveryOutcome => {
  if (answer.kind === 'no-token')
    return toRepeatable(answer.answer as Exclude<WechatAnswer, { kind: 'ok' }>, now);
  if (answer.kind !== 'error') return unreached;
  const outcome = toRefusal(answer.code, answer.error, now);
  return outcome.kind === 'unknown' ? { ...outcome, kind: 'retry' } : outcome;
};

/** Of a mutation that was sent once: only what WeChat said itself is an answer; the rest is looked up. */
export const settleAnswer = async (
  answer: Said,
  mutation: Mutation,
  { now, done }: { now: Date; done: (body: unknown) => Promise<DeliveryOutcome | null> },
): Promise<DeliveryOutcome> => {
  if (answer.kind === 'ok') return (await done(answer.body)) ?? cut;
  if (answer.kind === 'unreadable') return cut;
  if (answer.kind === 'no-token' || answer.kind === 'no-answer') {
    if (answer.kind === 'no-answer' && !answer.neverLeft) return cut;
    await mutation.answered({ notSent: answer.kind, code: null });
    return answer.kind === 'no-token' ? toRepeatable(answer, now) : unreached;
  }
  const outcome = toRefusal(answer.code, answer.error, now);
  if (outcome.kind !== 'unknown')
    await mutation.answered({ code: answer.code, said: answer.error });
  return outcome;
};
