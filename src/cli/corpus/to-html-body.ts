// The bodies of a sample as an editor would have set them: indented paragraphs, now and then a heading, a table.
// Nothing is drawn here: which item has what follows from its key, so that every other text of the corpus stays as it was.
import { escapeHtml } from '../../platform/html/escape-html';

const HEADINGS = ['主要做法', '工作成效', '下一步安排', '有关要求'];
const PLACES = ['银川市', '石嘴山市', '吴忠市', '固原市', '中卫市'];

/** One item of so many has it. */
const HEADING_EVERY = 4;
const TABLE_EVERY = 12;

const toNumber = (key: string): number =>
  [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);

const toParagraph = (text: string): string =>
  /^第[一二三四五六七八九十]+章/.test(text)
    ? `<h2 style="text-align:center">${escapeHtml(text)}</h2>`
    : `<p style="text-indent:2em">${escapeHtml(text).replaceAll('\n', '<br />')}</p>`;

const cells = (tag: 'th' | 'td', texts: readonly (string | number)[]): string =>
  `<tr>${texts.map((text) => `<${tag}><p>${text}</p></${tag}>`).join('')}</tr>`;

const toTable = (number: number): string =>
  `<table><tbody>${cells('th', ['地区', '监测点位（个）', '达标率（%）'])}${PLACES.map(
    (place, at) =>
      cells('td', [
        place,
        6 + ((number + at * 7) % 18),
        (84 + ((number + at * 13) % 150) / 10).toFixed(1),
      ]),
  ).join('')}</tbody></table>`;

/** Plain text, parted by blank lines, as the editor would keep it. */
export const toHtmlBody = (text: string, key: string): string => {
  const number = toNumber(key);
  const blocks = text.split('\n\n').map(toParagraph);
  if (number % HEADING_EVERY === 0 && blocks.length > 2) {
    blocks.splice(2, 0, `<h2>${HEADINGS[number % HEADINGS.length] ?? ''}</h2>`);
  }
  if (number % TABLE_EVERY === 0) blocks.push(toTable(number));
  return blocks.join('');
};
