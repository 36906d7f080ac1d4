export const MAIL_WISHES = ['at-once', 'digest', 'none'] as const;
/** 立即发送, 每日汇总, 不发邮件. */
export type MailWish = (typeof MAIL_WISHES)[number];

export const isMailWish = (value: unknown): value is MailWish =>
  (MAIL_WISHES as readonly unknown[]).includes(value);

const DAY_MS = 24 * 3600 * 1000;
/** 08:30 in Asia/Shanghai, as time of the UTC day. */
const DIGEST_MS = 30 * 60 * 1000;

/** When the next digest goes out: 08:30 in Asia/Shanghai, later than now. */
export const toNextDigest = (now: Date): Date => {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS + DIGEST_MS;
  return new Date(today > now.getTime() ? today : today + DAY_MS);
};
