import type { DeliveryOutcome } from '../../../../src/contracts/channel';
import type { Mutation } from '../../../../src/contracts/connector-tools';
import { toMessage, toWeiboError } from '../core/errors';
import type { WeiboAnswer } from '../core/ports';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** 20032 promises one or two minutes. */
const LOOK_AFTER_MS = 2 * MINUTE_MS;

const CUT =
  '与微博的连接中断或答复不完整，不知是否已发出，先行查明。 / The connection broke or the answer was cut; it is looked up first.';
const UNREACHED =
  '连不上微博，什么也没有发出，稍后自动再发。 / Weibo could not be reached; nothing was sent, and it goes on by itself.';

/** What a refusal means, of any call. */
export const toRefusal = (code: number, text: string, now: Date): DeliveryOutcome => {
  const error = toWeiboError(code, text);
  const said = { code: `weibo.${code}`, message: toMessage(code, error) };
  const at = now.getTime();
  switch (error.class) {
    case 'unknown':
    case 'duplicate':
      return { kind: 'unknown', ...said };
    case 'accepted':
      return { kind: 'pending', ...said, lookAfterMs: LOOK_AFTER_MS };
    case 'next-hour':
      return {
        kind: 'wait-until',
        ...said,
        until: new Date((Math.floor(at / HOUR_MS) + 1) * HOUR_MS + MINUTE_MS),
      };
    case 'minutes':
      return { kind: 'wait-until', ...said, until: new Date(at + 5 * MINUTE_MS) };
    case 'parks':
      return { kind: 'operator-must-act', ...said, parks: true };
    case 'operator':
    case 'ours':
    case 'gone':
      return { kind: 'operator-must-act', ...said };
    case 'editor':
      return { kind: 'editor-must-fix', ...said };
  }
};

/**
 * Of a mutation that was sent once. Only what Weibo said itself is an answer: a broken connection, a page of a proxy and a
 * failure of Weibo's own leave the step without one, and it is looked up.
 */
export const settleAnswer = async (
  answer: WeiboAnswer,
  mutation: Mutation,
  { now, done }: { now: Date; done: (body: unknown) => Promise<DeliveryOutcome | null> },
): Promise<DeliveryOutcome> => {
  const cut: DeliveryOutcome = { kind: 'unknown', code: 'weibo.cut', message: CUT };
  if (answer.kind === 'ok') return (await done(answer.body)) ?? cut;
  if (answer.kind === 'unreadable') return cut;
  if (answer.kind === 'no-answer') {
    if (!answer.neverLeft) return cut;
    await mutation.answered({ notSent: answer.code });
    return { kind: 'retry', code: 'weibo.unreached', message: UNREACHED };
  }
  const outcome = toRefusal(answer.code, answer.error, now);
  // "Duplicate" is an answer, yet not of what became of ours: that it was said is told, and it is looked up.
  if (toWeiboError(answer.code, answer.error).class !== 'unknown') {
    await mutation.answered({ code: answer.code, said: answer.error });
  }
  return outcome;
};
