// A letter names kind, number and address, never a title: it travels through other people's servers, and what it speaks of
// may not be public yet.
import { toEditView } from '../../../../src/contracts/edit-view';
import type { ItemType } from '../../../../src/contracts/item';
import { isOfThePublic, type Notice, type NoticeKind } from './notice';

export type Language = 'zh-Hans' | 'en';
export type Letter = { subject: string; text: string };

type Pair = readonly [zh: string, en: string];
const KIND_WORDS: Record<NoticeKind, Pair> = {
  task: ['有审核任务待您办理', 'A review task waits for you'],
  'due-soon': ['审核任务即将到期', 'A review task is due soon'],
  overdue: ['审核任务已逾期', 'A review task is overdue'],
  approved: ['稿件已通过审核', 'An item is approved'],
  returned: ['稿件已退回', 'An item was returned'],
  published: ['稿件已发布', 'An item is published'],
  withdrawn: ['稿件已撤稿', 'An item is withdrawn'],
  mention: ['有批注提到您', 'A remark mentions you'],
  'schedule-failed': ['定时未能执行', 'A schedule failed'],
  'schedule-missed': ['错过了设定的时间', 'A schedule was missed'],
  'delivery-failed': ['发送失败', 'A delivery failed'],
  'not-live': ['尚未全部发出', 'Not everywhere yet'],
};
const TYPE_WORDS: Record<ItemType, Pair> = {
  'news-post': ['新闻稿件', 'news post'],
  'social-post': ['新媒体稿件', 'social post'],
  interpretation: ['政策解读', 'interpretation'],
  'normative-document': ['规范性文件', 'normative document'],
};
const DESK: Pair = ['【公开】', '[Gongkai] '];

const SHANGHAI_MS = 8 * 3600 * 1000;
const toTime = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Where the desk shows what a notice speaks of, as path under the admin. */
export const toPath = ({
  kind,
  caseId,
  item,
}: Pick<Notice, 'kind' | 'caseId' | 'item'>): string => {
  if (isOfThePublic(kind)) return '/plugins/channels';
  if (caseId !== null) return `/plugins/review/cases/${caseId}`;
  return toEditView(item);
};

const toLine = (notice: Notice, index: 0 | 1, adminUrl: string): string => {
  const { kind, caseId, item, madeAt } = notice;
  const type = TYPE_WORDS[item.type][index];
  const zh = caseId === null ? type : `${type}，审核单 ${caseId}`;
  const en = caseId === null ? type : `${type}, case ${caseId}`;
  const what = index === 0 ? `${KIND_WORDS[kind][0]}（${zh}）` : `${KIND_WORDS[kind][1]} (${en})`;
  return `${toTime(madeAt)}  ${what}\n${adminUrl}${toPath(notice)}`;
};

const CLOSING: Pair = [
  '时间为北京时间。请登录后查看，这里不含稿件标题和内容。邮件可在“通知”页面改为每日汇总或不发。',
  'Times are Beijing’s. Sign in to see more; letters hold nothing of the items. You can change on the page “Notices” how you get them.',
];

/** Of one notice or more. */
export const writeLetter = (
  notices: readonly Notice[],
  { language, adminUrl }: { language: Language; adminUrl: string },
): Letter => {
  const index = language === 'zh-Hans' ? 0 : 1;
  const [first] = notices;
  const many: Pair = [`${notices.length} 条通知`, `${notices.length} notices`];
  const about = notices.length === 1 && first ? KIND_WORDS[first.kind] : many;
  const lines = notices.map((notice) => toLine(notice, index, adminUrl));
  return {
    subject: `${DESK[index]}${about[index]}`,
    text: `${[...lines, CLOSING[index]].join('\n\n')}\n`,
  };
};
