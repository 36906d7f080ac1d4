export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
/** 企业微信, 钉钉, 飞书. */
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** What a group can do something about; the rest concerns one person. */
export const TOLD_KINDS = [
  'task',
  'overdue',
  'schedule-failed',
  'schedule-missed',
  'delivery-failed',
  'not-live',
  'name-waits',
  'expunging-waits',
  'site-waits',
  'patrol-found',
  'push-failing',
] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];
