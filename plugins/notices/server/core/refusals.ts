export type Refusal = 'notice.unknown' | 'notice.bad-wish';

export const REFUSALS: Record<Refusal, string> = {
  'notice.unknown': '没有这条通知。',
  'notice.bad-wish': '请从立即发送、每日汇总、不发邮件中选择。',
};

export const refuse = (refusal: Refusal) => ({
  ...{ ok: false as const, refusal },
  message: REFUSALS[refusal],
});
