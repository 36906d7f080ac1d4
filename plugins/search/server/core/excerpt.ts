// The piece of a text that shows why it was found, its words marked. Everything else is escaped.
import { escapeHtml } from '../../../../src/platform/html/escape-html';
import { toKeepable } from './normalise';

const LENGTH = 110;
const BEFORE = 30;

const toPattern = (marked: readonly string[]): RegExp | undefined => {
  const words = marked.slice(0, 40).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length > 0 ? new RegExp(words.join('|'), 'giu') : undefined;
};

const plain = (text: string): string => escapeHtml(text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' '));

/** HTML: the text escaped, the words in <mark>. */
export const markWords = (text: string, marked: readonly string[]): string => {
  const pattern = toPattern(marked);
  if (!pattern) return plain(text);
  let html = '';
  let from = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    html += `${plain(text.slice(from, index))}<mark>${plain(word)}</mark>`;
    from = index + word.length;
  }
  return html + plain(text.slice(from));
};

/** Not in the middle of a character. */
const cutAt = (text: string, from: number, until: number): string =>
  toKeepable(text.slice(from, until)).replaceAll('\ufffd', '');

/** About a hundred characters round the first of the words; the beginning where there is none. */
export const toExcerpt = (body: string, marked: readonly string[]): string => {
  const text = body.replaceAll(/\s+/g, ' ').trim();
  const at = toPattern(marked)?.exec(text)?.index ?? 0;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  // From the beginning of a sentence where one is near.
  const sentence = before.search(/[。！？；][^。！？；]*$/u);
  const from = at <= BEFORE ? 0 : at - BEFORE + sentence + 1;
  const until = Math.min(text.length, from + LENGTH);
  const piece = markWords(cutAt(text, from, until), marked);
  return `${from > 0 ? '…' : ''}${piece}${until < text.length ? '…' : ''}`;
};
