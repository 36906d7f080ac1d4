// A letter names kind, number and address, never a title: it travels through other people's servers, and what it speaks of
// may not be public yet.
import { toEditView } from '../../../../src/contracts/edit-view';
import type { ItemType } from '../../../../src/contracts/item';
import { type Pair, toKindWords } from './kind-words';
import { isOfThePublic, type Notice, type NoticeKind } from './notice';

export type Language = 'zh-Hans' | 'en';
export type Letter = { subject: string; text: string };

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

const PLACES: Partial<Record<NoticeKind, string>> = {
  'expunging-waits': '/plugins/expunging',
  'site-waits': '/settings/portal',
  'patrol-found': '/plugins/patrol',
  'push-failing': '/plugins/patrol',
};

/** Where the desk shows what a notice speaks of, as path under the admin. */
export const toPath = ({
  kind,
  caseId,
  item,
}: Pick<Notice, 'kind' | 'caseId' | 'item'>): string => {
  const place = PLACES[kind] ?? (isOfThePublic(kind) ? '/plugins/channels' : undefined);
  if (place !== undefined) return place;
  if (item === null) return '/plugins/names';
  if (caseId !== null) return `/plugins/review/cases/${caseId}`;
  return toEditView(item);
};

/** Of what type it is, and the number of its case; of a name or the site nothing. */
const toWhich = ({ item, caseId }: Notice, index: 0 | 1): string => {
  if (item === null) return '';
  const type = TYPE_WORDS[item.type][index];
  if (index === 0) return caseId === null ? `（${type}）` : `（${type}，审核单 ${caseId}）`;
  return caseId === null ? ` (${type})` : ` (${type}, case ${caseId})`;
};

const toLine = (notice: Notice, index: 0 | 1, adminUrl: string): string => {
  const { kind, subject, madeAt } = notice;
  const what = `${toKindWords(kind, subject)[index]}${toWhich(notice, index)}`;
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
  const about = notices.length === 1 && first ? toKindWords(first.kind, first.subject) : many;
  const lines = notices.map((notice) => toLine(notice, index, adminUrl));
  return {
    subject: `${DESK[index]}${about[index]}`,
    text: `${[...lines, CLOSING[index]].join('\n\n')}\n`,
  };
};
