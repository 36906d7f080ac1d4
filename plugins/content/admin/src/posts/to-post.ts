import { isShownPicture } from '../../../../../src/admin/posts/shown-picture';
import type { ShownPost } from '../../../../../src/admin/posts/shown-post';
import { toAccountTexts } from '../../../../../src/contracts/post-limits';
import { isHtmlBody } from '../../../../../src/platform/html/body-references';
import { toBodyText } from '../../../../../src/platform/html/body-to-text';
import { toVariants } from '../variants';

/** What the form holds; anything may be absent. */
export type FormValues = Partial<Record<string, unknown>>;

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const toNull = (value: unknown): string | null => toText(value).trim() || null;

/** The texts of the form for one account: what a submission would send there. */
export const toPost = (values: FormValues, accountId: string): ShownPost => {
  const body = toText(values.body);
  const variants = toVariants(values.variants);
  const bodyText = toBodyText(
    isHtmlBody(body) ? { format: 'html', html: body } : { format: 'text', text: body },
  );
  const said = { title: toNull(values.title), summary: toNull(values.summary) };
  const pictures: unknown[] = Array.isArray(values.pictures) ? values.pictures : [];
  return {
    ...toAccountTexts({ ...said, bodyText, variants }, accountId),
    author: toText(values.author),
    link: toText(values.link),
    cover: isShownPicture(values.cover) ? values.cover : null,
    pictures: pictures.filter(isShownPicture),
    own: variants[accountId] !== undefined,
  };
};
