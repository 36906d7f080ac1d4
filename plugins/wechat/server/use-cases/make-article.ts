import type { DeliveryOrder, DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import {
  type Article,
  compose,
  findCover,
  findExcess,
  toContent,
  toSourceUrl,
} from '../core/article';
import type { WechatDeps } from '../core/ports';
import type { Calls } from './account-access';
import { uploadPicture } from './upload-pictures';

export type Made = { ok: true; article: Article } | { ok: false; outcome: DeliveryOutcome };

const refuse = (code: string, message: string): Made => ({
  ...{ ok: false, outcome: { kind: 'editor-must-fix', code, message } },
});
const NO_COVER =
  '微信图文必须有封面，请给稿件加上封面或图片后发布更正。 / An article of WeChat needs a cover: give the item one, or a picture.';

/** Uploads each picture that the text shows; answers where WeChat keeps it, by the id of the file. */
const uploadAll = async (
  deps: WechatDeps,
  calls: Calls,
  tools: ConnectorTools,
  { content, shown }: { content: RevisionContent; shown: readonly string[] },
): Promise<
  { ok: true; addresses: Map<string, string> } | { ok: false; outcome: DeliveryOutcome }
> => {
  const addresses = new Map<string, string>();
  const files = new Map(filesOf(content).map((file) => [file.fileId, file]));
  for (const fileId of new Set(shown)) {
    const file = files.get(fileId);
    if (!file) continue;
    const uploaded = await uploadPicture(deps, calls, tools, { file, use: 'text' });
    if (!uploaded.ok) return uploaded;
    addresses.set(fileId, uploaded.as);
  }
  return { ok: true, addresses };
};

/** The article with all its pictures at WeChat, and nothing in it that WeChat is known to refuse. */
export const makeArticle = async (
  deps: WechatDeps,
  calls: Calls,
  tools: ConnectorTools,
  { order, content }: { order: DeliveryOrder; content: RevisionContent },
): Promise<Made> => {
  const { accountId } = order.account;
  const sourceUrl = toSourceUrl(content, calls.portal, order.deliveryId);
  const { html: draft, pictures: shown } = toContent(content, accountId, (fileId) => fileId);
  // Before anything is uploaded.
  const excess = findExcess(compose(content, accountId, { html: draft, sourceUrl }));
  if (excess) return refuse('wechat.too-long', excess);
  const cover = findCover(content);
  if (!cover) return refuse('wechat.no-cover', NO_COVER);
  const thumb = await uploadPicture(deps, calls, tools, { file: cover, use: 'cover' });
  if (!thumb.ok) return thumb;
  const uploaded = await uploadAll(deps, calls, tools, { content, shown });
  if (!uploaded.ok) return uploaded;
  const { html } = toContent(content, accountId, (fileId) => uploaded.addresses.get(fileId) ?? '');
  const composed = compose(content, accountId, { html, sourceUrl });
  const longer = findExcess(composed);
  if (longer) return refuse('wechat.too-long', longer);
  return { ok: true, article: { article_type: 'news', ...composed, thumb_media_id: thumb.as } };
};
