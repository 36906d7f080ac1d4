import type { DeliveryStep } from '../../../../src/contracts/connector-tools';
import { resultAnswer } from '../core/answers';
import type { WechatDeps } from '../core/ports';
import { FAILED, findLastSent, toPollPauseMs } from '../core/publishing';
import type { Calls } from './account-access';

export type Result =
  | { kind: 'published'; articleId: string; address: string | null }
  | { kind: 'waits'; lookAfterMs: number }
  | { kind: 'failed'; status: number }
  /** After its success the user deleted it, or the platform banned it. */
  | { kind: 'removed'; status: number };

/** One of the hundred polls of the day. A poll that broke is none that says anything: again later. */
export const readResult = async (
  { now }: WechatDeps,
  calls: Calls,
  steps: readonly DeliveryStep[],
  publishId: string,
): Promise<Result> => {
  const sentAt = findLastSent(steps)?.at ?? now();
  const waits = {
    kind: 'waits',
    lookAfterMs: toPollPauseMs(now().getTime() - sentAt.getTime()),
  } as const;
  const answer = await calls.post('/cgi-bin/freepublish/get', { publish_id: publishId });
  // The day's polls are used up.
  if (answer.kind === 'error' && answer.code === 45009)
    return { kind: 'waits', lookAfterMs: 3_600_000 };
  const said = answer.kind === 'ok' ? resultAnswer.safeParse(answer.body).data : undefined;
  if (!said) return waits;
  const { publish_status: status, article_id: articleId, article_detail: detail } = said;
  if (status === 0 && articleId) {
    return { kind: 'published', articleId, address: detail?.item[0]?.article_url ?? null };
  }
  if (FAILED[status]) return { kind: 'failed', status };
  return status === 5 || status === 6 ? { kind: 'removed', status } : waits;
};
