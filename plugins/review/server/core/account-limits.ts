// What the networks would refuse: a submission names it, so that nobody finds it out after three stages of review.
import type { Account } from '../../../../src/contracts/channel';
import type { FieldError } from '../../../../src/contracts/outcome';
import {
  type LimitName,
  type Measure,
  measurePost,
  type Post,
  toAccountTexts,
} from '../../../../src/contracts/post-limits';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';

export type KnownAccount = Pick<
  Account,
  'accountId' | 'channel' | 'connector' | 'nameZh' | 'nameEn'
>;

const NAMES: Record<LimitName, readonly [zh: string, en: string]> = {
  title: ['标题', 'title'],
  author: ['作者', 'author'],
  summary: ['摘要', 'summary'],
  text: ['正文', 'text'],
  size: ['正文', 'text'],
  status: ['正文（含链接）', 'text (with the link)'],
};
const FIELDS: Record<keyof Post, string> = {
  title: 'title',
  author: 'author',
  summary: 'summary',
  text: 'body',
  link: 'link',
};

const toMessage = ({ name, used, refusedOver }: Measure, { nameZh, nameEn }: KnownAccount) => {
  const [zh, en] = NAMES[name];
  const [unitZh, unitEn] = name === 'size' ? ['字节', 'bytes'] : ['字', 'characters'];
  return `“${nameZh}”的${zh}有 ${used} ${unitZh}，最多 ${refusedOver} ${unitZh} / The ${en} for “${nameEn}” has ${used} ${unitEn}; ${refusedOver} at most`;
};

const toErrors = (content: RevisionContent, account: KnownAccount): FieldError[] => {
  const bodyText = toBodyText(content.body);
  const post: Post = {
    ...toAccountTexts({ ...content, bodyText }, account.accountId),
    author: content.author ?? '',
    link: content.link ?? '',
  };
  const own = content.variants[account.accountId];
  const isOwn = (part: keyof Post) =>
    part !== 'author' && part !== 'link' && (own?.[part] ?? null) !== null;
  return measurePost(post, account)
    .filter(({ used, refusedOver }) => used > refusedOver)
    .map((measure) => ({
      path: isOwn(measure.part) ? 'variants' : FIELDS[measure.part],
      message: toMessage(measure, account),
    }));
};

/** One message for each limit of a wanted account that the content is over; the path is the field that holds the text. */
export const findOverLimits = (
  content: RevisionContent,
  accounts: ReadonlyMap<string, KnownAccount>,
): FieldError[] =>
  content.accounts.flatMap((accountId) => {
    const account = accounts.get(accountId);
    return account ? toErrors(content, account) : [];
  });
