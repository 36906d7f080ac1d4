// A report that somebody published, as a reader of its file hands it on, and its parts found again by headings.
import type { Texts } from './check-prose';
import type { Edition } from './edition';

/** In reading order: a row of a table with what is printed in its cells (spans said once), or a piece of text. */
export type Part = { kind: 'row'; cells: string[] } | { kind: 'text'; text: string };

/** Numbering, remarks in brackets, signs and spaces differ from report to report; the words do not. */
export const toLabel = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.,]|\d+[.、,])/u, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `2020年政府信息公开工作年度报告`: the year of the first line that names both; null: none does. */
export const findYear = (parts: readonly Part[]): number | null => {
  for (const part of parts) {
    const text = (part.kind === 'text' ? part.text : part.cells.join('')).replace(/\s/gu, '');
    const [, year] = /(20\d\d)年?(?:度)?[^。]{0,20}信息公开[^。]{0,6}年度报告/u.exec(text) ?? [];
    if (year !== undefined) return Number(year);
  }
  return null;
};

/** Each section's text without tables; a section whose heading is not found is not there. */
export const findTexts = (edition: Edition, parts: readonly Part[]): Texts => {
  const texts = new Map<string, string>();
  let section: string | null = null;
  for (const part of parts) {
    if (part.kind === 'row') continue;
    const start = part.text.replace(/\s/gu, '');
    const found = edition.sections.find(({ heading }) =>
      start.startsWith(heading.replace(/\s/gu, '')),
    );
    section = found?.key ?? section;
    if (section !== null) texts.set(section, (texts.get(section) ?? '') + part.text);
  }
  return texts;
};
