import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { ItemKey } from '../../../../src/contracts/item';

/** What a person is told of. */
export const KINDS = [
  'task',
  'due-soon',
  'overdue',
  'approved',
  'agreed',
  'returned',
  'recalled',
  'published',
  'withdrawn',
  'mention',
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
export type NoticeKind = (typeof KINDS)[number];

export type Notice = {
  noticeId: number;
  kind: NoticeKind;
  /** null: it is about a name or the site, and no item. */
  item: ItemKey | null;
  caseId: number | null;
  /** Of the case; without one: publication. */
  subject: CaseSubject;
  madeAt: Date;
};

const OF_A_TASK: readonly NoticeKind[] = ['task', 'due-soon', 'overdue'];

/** A second person's word is asked for: told to who holds this permission. */
const PERMISSIONS: Partial<Record<NoticeKind, string>> = {
  'name-waits': 'plugin::names.confirm',
  'expunging-waits': 'plugin::expunging.sign',
  'site-waits': 'plugin::names.confirm',
};
export const ASKED_PERMISSIONS: readonly string[] = [...new Set(Object.values(PERMISSIONS))];
export const permissionOf = (kind: NoticeKind): string | undefined => PERMISSIONS[kind];

/** These are over once somebody has done what they ask for. */
export const asksForADeed = (kind: NoticeKind): boolean =>
  OF_A_TASK.includes(kind) || permissionOf(kind) !== undefined;

/** These speak of what is public: whoever was told may read them, whatever their department. */
const OF_THE_PUBLIC: readonly NoticeKind[] = [
  'delivery-failed',
  'not-live',
  'patrol-found',
  'push-failing',
];
export const isOfThePublic = (kind: NoticeKind): boolean => OF_THE_PUBLIC.includes(kind);
