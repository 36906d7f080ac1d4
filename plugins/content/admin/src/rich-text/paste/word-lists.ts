// Lists as Word and WPS put them on the clipboard: paragraphs that only look like items, each with its marker as text.
import type { Style } from './css';
import type { ListPlace } from './paste-types';
import type { StyleSheet } from './style-sheet';
import { type Element, elementsOf, styleOf, textOf, walk } from './tree';

const TYPES: Record<string, string> = {
  arabic: '1',
  decimal: '1',
  'alpha-lower': 'a',
  'alpha-upper': 'A',
  'roman-lower': 'i',
  'roman-upper': 'I',
};
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const fromRoman = (text: string): number =>
  [...text.toLowerCase()].reduce((sum, letter, index, all) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[all[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

const fromLetters = (text: string): number => text.toLowerCase().charCodeAt(0) - 96;

/** Markers that an `ol` can show as they are; others (一、 （一） 第一条) are words of the text and stay words. */
const SHOWN = /^(\d+|[a-z]|[ivxlc]+|[A-Z]|[IVXLC]+)[.．、)）]?$/;
const BULLET_FONT = /symbol|wingdings|webdings/i;

const toNumbered = (word: string, format: string | undefined): Omit<ListPlace, 'level'> => {
  if (/^\d/.test(word)) return { ordered: true, type: '1', start: Number(word) };
  const upper = word === word.toUpperCase();
  const known = TYPES[format ?? ''];
  const roman = known ? known.toLowerCase() === 'i' : word.length > 1 || /^i$/i.test(word);
  if (roman) return { ordered: true, type: upper ? 'I' : 'i', start: fromRoman(word) };
  return { ordered: true, type: upper ? 'A' : 'a', start: fromLetters(word) };
};

/** Where in a list a marker stands; null where it is to stay as words. */
export const readMarker = (
  marker: string,
  format: string | undefined,
  font: string,
): Omit<ListPlace, 'level'> | null => {
  const bullet = { ordered: false, type: '1', start: 1 };
  if (format === 'bullet' || BULLET_FONT.test(font)) return bullet;
  const word = SHOWN.exec(marker)?.[1];
  if (word) return toNumbered(word, format);
  return marker.length === 1 && /[^\p{L}\p{N}]/u.test(marker) ? bullet : null;
};

export const isMarker = (element: Element): boolean =>
  styleOf(element)['mso-list']?.toLowerCase() === 'ignore';

const fontsOf = (element: Element): string =>
  [element, ...walk(element)].map((one) => styleOf(one)['font-family'] ?? '').join(' ');

/** The marker's element and what of the paragraph surrounds it with a font. */
const findMarker = (paragraph: Element): { text: string; font: string } => {
  for (const child of [...walk(paragraph)]) {
    if (!isMarker(child)) continue;
    const around = elementsOf(paragraph).find(
      (one) => one === child || [...walk(one)].includes(child),
    );
    const first = child.children.find((leaf) => textOf(leaf).trim() !== '');
    const text = (first ? textOf(first) : '').replace(/[\s\u00a0]/g, '');
    return { text: text || textOf(child).trim(), font: around ? fontsOf(around) : '' };
  }
  return { text: '', font: '' };
};

export type WordItem = { place: ListPlace } | { words: string };

/** What a paragraph is in its list: an item, or a paragraph that begins with its number as words. Null: in no list. */
export const readWordItem = (
  paragraph: Element,
  style: Style,
  { lists }: StyleSheet,
): WordItem | null => {
  const found = /(l\d+)\s+level(\d+)/.exec(style['mso-list'] ?? '');
  if (!found) return null;
  const { text, font } = findMarker(paragraph);
  const level = Number(found[2]);
  const format = lists.get(`${found[1]} level${level}`)?.format;
  const marker = text === '' ? null : readMarker(text, format, font);
  if (marker && !/^h\d$/.test(paragraph.tag)) return { place: { ...marker, level } };
  return text === '' ? null : { words: /[\u4e00-\u9fff]$/.test(text) ? `${text}　` : text };
};
