import { unescapeHtml } from '../../../../src/platform/html/escape-html';

/** The words that a link of a sanitised body to this item has; its id where it has none. */
export const toLinkName = (html: string, documentId: string): string => {
  const [, words = ''] =
    new RegExp(`<a [^>]*data-item-id="${documentId}"[^>]*>(.*?)</a>`, 's').exec(html) ?? [];
  return unescapeHtml(words.replaceAll(/<[^>]*>/g, '')).trim() || documentId;
};
