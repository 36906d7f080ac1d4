import { toAddress } from '../../../../../src/contracts/portal-path';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import { toShanghaiIso } from '../../core/dates';
import type { Line } from '../../core/views';
import { pageWordsOf } from './page-words';

/** An instant for machines and as it is printed. */
export type Day = { iso: string; text: string };
export type Link = { title: string; address: string };

/** The day of an instant, 'YYYY-MM-DD'. */
export const toDay = (at: Date): Day => ({ iso: toShanghaiIso(at), text: toShanghaiDay(at) });

export const toLink = ({ title, path }: Pick<Line, 'title' | 'path'>): Link => ({
  title,
  address: toAddress(path),
});

/** A list of titles with their days. mark: what stands before a title, null for nothing. */
export const toLines = (
  lines: readonly Line[],
  mark: string | null = null,
): (Link & { day: Day; mark: string | null })[] =>
  lines.map((line) => ({ ...toLink(line), day: toDay(line.publishedAt), mark }));

/** What a person put first, marked so, and then the others. */
export const toPinnedLines = (
  { pinned, lines }: { pinned: readonly Line[]; lines: readonly Line[] },
  locale: string,
): ReturnType<typeof toLines> => {
  const first = new Set(pinned.map(({ path }) => path));
  const others = lines.filter(({ path }) => !first.has(path));
  return [...toLines(pinned, pageWordsOf(locale).pinned), ...toLines(others)];
};
