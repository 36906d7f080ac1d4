import { toAddress } from '../../../../../src/contracts/portal-path';
import { toShanghaiDay } from '../../../../../src/platform/clock';
import { toShanghaiIso } from '../../core/dates';
import type { Line } from '../../core/views';

/** An instant for machines and as it is printed. */
export type Day = { iso: string; text: string };
export type Link = { title: string; address: string };

/** The day of an instant, 'YYYY-MM-DD'. */
export const toDay = (at: Date): Day => ({ iso: toShanghaiIso(at), text: toShanghaiDay(at) });

export const toLink = ({ title, path }: Pick<Line, 'title' | 'path'>): Link => ({
  title,
  address: toAddress(path),
});

/** A list of titles with their days. */
export const toLines = (lines: readonly Line[]): (Link & { day: Day })[] =>
  lines.map((line) => ({ ...toLink(line), day: toDay(line.publishedAt) }));
