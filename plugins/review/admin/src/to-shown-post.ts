import type { ShownPicture } from '../../../../src/admin/posts/shown-picture';
import type { ShownPost } from '../../../../src/admin/posts/shown-post';
import { toAccountTexts } from '../../../../src/contracts/post-limits';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';

type Addresses = Readonly<Record<string, string>>;

const toPicture = (
  { fileId, width, height, mime, focalPoint }: FileReference,
  addresses: Addresses,
): ShownPicture[] => {
  const url = addresses[fileId];
  return url !== undefined && width && height && mime.startsWith('image/')
    ? [{ url, width, height, mime, focalPoint }]
    : [];
};

/** What a revision sends to one account: the text that is under review, not that of the form. */
export const toShownPost = (
  content: RevisionContent,
  accountId: string,
  addresses: Addresses,
): ShownPost => ({
  ...toAccountTexts({ ...content, bodyText: toBodyText(content.body) }, accountId),
  author: content.author ?? '',
  link: content.link ?? '',
  cover: (content.cover && toPicture(content.cover, addresses)[0]) ?? null,
  pictures: content.pictures.flatMap((picture) => toPicture(picture, addresses)),
  own: content.variants[accountId] !== undefined,
});
