// What became of a submission. Polls are few: WeChat allows 100 a day for the whole account.
import type { DeliveryStep } from '../../../../src/contracts/connector-tools';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Until the next poll, by the age of the submission: after 30 s, 2 min, 10 min, 1 h, then every hour. */
export const toPollPauseMs = (ageMs: number): number => {
  if (ageMs < MINUTE_MS / 2) return MINUTE_MS / 2;
  if (ageMs < 2 * MINUTE_MS) return 1.5 * MINUTE_MS;
  if (ageMs < 10 * MINUTE_MS) return 8 * MINUTE_MS;
  return ageMs < HOUR_MS ? 50 * MINUTE_MS : HOUR_MS;
};

export const DRAFT_ADD = 'draft-add';
export const DRAFT_UPDATE = 'draft-update';
export const SUBMIT = 'submit';

const findTold = (steps: readonly DeliveryStep[], name: string, key: string): string | null => {
  const step = steps.findLast(
    (one) => one.name === name && one.state === 'answered' && one.told[key],
  );
  const value = step?.told[key];
  return typeof value === 'string' ? value : null;
};

/** The draft of this delivery, as an answer named it. */
export const findDraft = (steps: readonly DeliveryStep[]): string | null =>
  findTold(steps, DRAFT_ADD, 'mediaId') ?? findTold(steps, DRAFT_UPDATE, 'mediaId');

/** The job that WeChat accepted. */
export const findPublishId = (steps: readonly DeliveryStep[]): string | null =>
  findTold(steps, SUBMIT, 'publishId');

export const findLastSent = (steps: readonly DeliveryStep[]): DeliveryStep | undefined =>
  steps.findLast(({ state }) => state === 'sent');

/** What WeChat said against the submission itself: then nothing went out by it. */
export const isRefused = (steps: readonly DeliveryStep[], { mutation }: DeliveryStep): boolean =>
  steps.some((one) => one.mutation === mutation && one.state === 'answered' && 'code' in one.told);

/** 2 originality, 3 failure, 4 refused by review; 5 and 6 follow a success. */
export const FAILED: Readonly<Record<number, [zh: string, en: string]>> = {
  2: ['原创校验失败', 'the check of originality failed'],
  3: ['微信报告发布失败', 'WeChat reports a failure'],
  4: ['微信平台审核未通过', 'the review of the platform refused it'],
};
export const toFailedMessage = (status: number): string => {
  const [zh, en] = FAILED[status] ?? ['', ''];
  return `${zh}，文章没有发布，请修改后发布更正（状态 ${status}）。 / Not published: ${en} (status ${status}). Change the item.`;
};
