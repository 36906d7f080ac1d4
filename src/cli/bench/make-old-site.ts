// A copy of an old site as an office might hand it over: pages in folders by year, pictures and attachments beside them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { drawPicture, PICTURE_COUNT } from '../corpus/pictures';
import { createRandom, toSeed } from '../corpus/random';
import { COMMON_SENTENCES } from '../corpus/templates';
import { writeFrom } from '../corpus/write-text';

const PARAGRAPHS = 12;
const PAGES_OF_A_FOLDER = 500;
const EVERY_PICTURE = 5;
const EVERY_ATTACHMENT = 10;
const FIRST_DAY_MS = Date.parse('2008-01-01T01:00:00Z');
const HOURS_BETWEEN = 7;

const toPage = (number: number, column: string): string => {
  const random = createRandom(toSeed('old-site', number));
  const at = new Date(FIRST_DAY_MS + number * HOURS_BETWEEN * 3_600_000);
  const minute = new Date(at.getTime() + 8 * 3_600_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
  const write = () =>
    writeFrom(random.pick(COMMON_SENTENCES), random, { at, department: '办公室' });
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    () => `<p>　　${write()}${write()}${write()}</p>`,
  );
  const picture =
    number % EVERY_PICTURE === 0
      ? `<p align="center"><img src="images/${number}.jpg" alt="现场"></p>`
      : '';
  const file =
    number % EVERY_ATTACHMENT === 0
      ? `<p>附件：<a href="files/${number}.pdf">附件${number}.pdf</a></p>`
      : '';
  const link = number > 1 ? `<p>相关：<a href="${number - 1}.htm">上一篇</a></p>` : '';
  return `<!doctype html><html><head><meta charset="utf-8"><title>旧站稿件${number}</title>
<meta name="ArticleTitle" content="旧站稿件${number}：${write().slice(0, 20)}"><meta name="PubDate" content="${minute}">
<meta name="ContentSource" content="办公室"><meta name="ColumnName" content="${column}"><meta name="Author" content="林一鸣"></head>
<body><div class="nav"><ul>${'<li><a href="/">栏目</a></li>'.repeat(20)}</ul></div>
<div class="TRS_Editor">${picture}${paragraphs.join('\n')}${file}${link}</div></body></html>`;
};

/** Distinct bytes for each page, as on a real site: a comment after the picture's end. */
const toPictureBytes = async (number: number): Promise<Buffer> => {
  const jpegs = PICTURE_COUNT - Math.floor(PICTURE_COUNT / 4);
  const wanted = (number % jpegs) + 1;
  const { bytes } = await drawPicture(wanted % 4 === 0 ? wanted + 1 : wanted);
  return Buffer.concat([bytes, Buffer.from(`\n${number}`)]);
};

const toPdf = (number: number) =>
  `%PDF-1.4\n% ${number}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

/** Pages `1` to `count`; the same for the same count. */
export const makeOldSite = async (
  folder: string,
  { count, column }: { count: number; column: string },
): Promise<void> => {
  for (let number = 1; number <= count; number += 1) {
    const place = path.join(folder, `info/${1000 + Math.floor(number / PAGES_OF_A_FOLDER)}`);
    if (number === 1 || number % PAGES_OF_A_FOLDER === 0) {
      for (const part of ['images', 'files'])
        await mkdir(path.join(place, part), { recursive: true });
    }
    await writeFile(path.join(place, `${number}.htm`), toPage(number, column));
    if (number % EVERY_PICTURE === 0) {
      await writeFile(path.join(place, `images/${number}.jpg`), await toPictureBytes(number));
    }
    if (number % EVERY_ATTACHMENT === 0) {
      await writeFile(path.join(place, `files/${number}.pdf`), toPdf(number));
    }
  }
};
