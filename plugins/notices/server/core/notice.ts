import type { ItemKey } from '../../../../src/contracts/item';

/** What a person is told of. */
export const KINDS = [
  'task',
  'due-soon',
  'overdue',
  'approved',
  'returned',
  'published',
  'withdrawn',
  'mention',
  'schedule-failed',
  'schedule-missed',
  'delivery-failed',
  'not-live',
] as const;
export type NoticeKind = (typeof KINDS)[number];

export type Notice = {
  noticeId: number;
  kind: NoticeKind;
  item: ItemKey;
  caseId: number | null;
  madeAt: Date;
};

/** These are over once another has done the task. */
const OF_A_TASK: readonly NoticeKind[] = ['task', 'due-soon', 'overdue'];
export const isOfATask = (kind: NoticeKind): boolean => OF_A_TASK.includes(kind);

/** These speak of what is public: whoever was told may read them, whatever their department. */
const OF_THE_PUBLIC: readonly NoticeKind[] = ['delivery-failed', 'not-live'];
export const isOfThePublic = (kind: NoticeKind): boolean => OF_THE_PUBLIC.includes(kind);
