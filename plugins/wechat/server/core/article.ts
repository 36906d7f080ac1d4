// One article of a draft: what the item says at this account, held against what WeChat takes.
import { toReadersAddress } from '../../../../src/contracts/portal-path';
import { type Measure, measurePost, toAccountTexts } from '../../../../src/contracts/post-limits';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';
import { toWechatHtml, type WechatHtml } from './wechat-html';

/** As draft/add takes it. */
export type Article = {
  article_type: 'news';
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
};

/**
 * Where 阅读原文 leads. What stands after # leads nowhere else, comes back with the draft and the
 * article, and says of which delivery they are: by it what broke is looked up.
 */
export const toSourceUrl = (content: RevisionContent, portal: string, deliveryId: number): string =>
  `${toReadersAddress(content, portal)}#d${deliveryId}`;

export const findCover = ({ cover, pictures, bodyFiles }: RevisionContent): FileReference | null =>
  cover ?? pictures[0] ?? bodyFiles.find(({ mime }) => mime.startsWith('image/')) ?? null;

/** Each picture that the text shows, in order, each once. */
export const toContent = (
  content: RevisionContent,
  accountId: string,
  addressOf: (fileId: string) => string,
): WechatHtml => {
  const own = content.variants[accountId]?.text;
  const body = own ? ({ format: 'text', text: own } as const) : content.body;
  const more = content.pictures.map(({ fileId }) => fileId);
  return toWechatHtml(body, { more, addressOf });
};

type Composed = Omit<Article, 'article_type' | 'thumb_media_id'>;

export const compose = (
  content: RevisionContent,
  accountId: string,
  { html, sourceUrl }: { html: string; sourceUrl: string },
): Composed => {
  const { title, summary } = toAccountTexts(
    { ...content, bodyText: toBodyText(content.body) },
    accountId,
  );
  const author = content.author ?? '';
  return { title, author, digest: summary, content: html, content_source_url: sourceUrl };
};

const NAMES: Record<Measure['name'], [zh: string, en: string]> = {
  title: ['标题', 'the title'],
  author: ['作者', 'the author'],
  summary: ['摘要', 'the digest'],
  text: ['正文（转换后）', 'the text as converted'],
  size: ['正文（转换后）的字节', 'the bytes of the text as converted'],
  status: ['正文', 'the text'],
};

/** What WeChat would refuse, told before anything leaves; null: it fits. */
export const findExcess = ({ title, author, digest, content }: Composed): string | null => {
  const post = { title, author, summary: digest, text: content, link: '' };
  const over = measurePost(post, { channel: 'wechat', connector: 'wechat' }).find(
    ({ used, refusedOver }) => used > refusedOver,
  );
  if (!over) return null;
  const [zh, en] = NAMES[over.name];
  return `${zh}为 ${over.used}，微信最多接受 ${over.refusedOver}，请缩短后发布更正。 / WeChat takes at most ${over.refusedOver}; ${en} has ${over.used}. Shorten it.`;
};
