// What the networks take (facts of WeChat's draft/add and Weibo's share and console), and how full a post is. One list for
// the counters beside the editor and for the check at submission.
import type { Account } from './channel';

/** What one account gets of an item. */
export type Post = { title: string; author: string; summary: string; text: string; link: string };

type Texts = Pick<Post, 'title' | 'summary' | 'text'>;
type Said = { title: string | null; summary: string | null };
type Variants = Record<string, { [Part in keyof Texts]: string | null } | undefined>;

/** The texts for one account: its variant's, else the common ones; `bodyText` is the body in words. */
export const toAccountTexts = (
  { title, summary, bodyText, variants }: Said & { bodyText: string; variants: Variants },
  accountId: string,
): Texts => {
  const own = variants[accountId];
  return {
    title: own?.title ?? title ?? '',
    summary: own?.summary ?? summary ?? '',
    text: own?.text ?? bodyText,
  };
};

/** What a Weibo post says: its words, or the title of one that is pictures alone; and the link behind them. */
export const toWeiboText = ({
  title,
  text,
  link,
}: Pick<Post, 'title' | 'text' | 'link'>): string => {
  const words = text.trim() || title.trim();
  return [words, words.includes(link.trim()) ? '' : link.trim()].filter(Boolean).join(' ');
};

/** WeChat says 字 and not what one is. UTF-16 units are never fewer than letters: an emoji counts as two or more. */
export const countCharacters = (text: string): number => text.length;

/**
 * Weibo: ASCII is half a character, all else one. An address counts as long as it is: that Weibo shortens those that programs
 * post is not confirmed.
 */
export const countWeiboCharacters = (text: string): number =>
  Math.ceil(
    [...text].reduce((halves, one) => halves + (one < '\u0080' ? 1 : 2 * one.length), 0) / 2,
  );

const countBytes = (text: string): number => new TextEncoder().encode(text).length;

export type LimitName = 'title' | 'author' | 'summary' | 'text' | 'size' | 'status';

/** How full one thing of a post is. */
export type Measure = {
  name: LimitName;
  /** The part of the post that is measured; a Weibo post is measured as a whole, and its text is what can be shortened. */
  part: keyof Post;
  used: number;
  /** What fits; more is still taken where `refusedOver` is higher. */
  fits: number;
  refusedOver: number;
};

type Limit = Pick<Measure, 'name' | 'part' | 'fits' | 'refusedOver'> & {
  count: (post: Post) => number;
};

const takes = (
  name: LimitName,
  part: keyof Post,
  fits: number,
  { refusedOver = fits, count = countCharacters } = {},
): Limit => ({ name, part, fits, refusedOver, count: (post) => count(post[part]) });

const WECHAT: readonly Limit[] = [
  // The newest page of the vendor says 32, older ones and the console refuse only what is over 64.
  takes('title', 'title', 32, { refusedOver: 64 }),
  takes('author', 'author', 16),
  // Programs may send 128, the console takes 120.
  takes('summary', 'summary', 120),
  takes('text', 'text', 19_999),
  takes('size', 'text', 1024 * 1024 - 1, { count: countBytes }),
];

/** What Weibo takes from a program; a person at its page may write a long post, which lists show folded. */
const WEIBO_FITS = 140;
const WEIBO_BY_HAND = 2000;

const toWeiboLimits = ({ connector }: Pick<Account, 'connector'>): readonly Limit[] => [
  {
    name: 'status',
    part: 'text',
    fits: WEIBO_FITS,
    refusedOver: connector === 'manual' ? WEIBO_BY_HAND : WEIBO_FITS,
    count: (post) => countWeiboCharacters(toWeiboText(post)),
  },
];

/** How full this post would be at this account; empty for a channel without limits. */
export const measurePost = (
  post: Post,
  account: Pick<Account, 'channel' | 'connector'>,
): Measure[] => {
  const limits =
    account.channel === 'wechat'
      ? WECHAT
      : account.channel === 'weibo'
        ? toWeiboLimits(account)
        : [];
  return limits.map(({ count, ...limit }) => ({ ...limit, used: count(post) }));
};

/** Of the post's characters at Weibo, those of its link and the space before it. */
export const countWeiboLink = (post: Post): number =>
  countWeiboCharacters(toWeiboText(post)) -
  countWeiboCharacters(toWeiboText({ ...post, link: '' }));
