import toDocx from '@turbodocx/html-to-docx';

import { escapeHtml } from '../../../../../src/platform/html/escape-html';
import { editDocument } from './edit-docx';

/** 1 cm in twentieths of a point. */
const CM = 567;

/** A4 with the margins of an official document (GB/T 9704): 3.7 cm above, 2.8 cm left. */
const PAGE = {
  pageSize: { width: 11_906, height: 16_838 },
  margins: { top: 3.7 * CM, bottom: 3.5 * CM, left: 2.8 * CM, right: 2.6 * CM },
};

/** The writer puts properties into XML as they come. */
const toXml = (text: string): string =>
  escapeHtml(text.replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

/** The writer names fonts for Latin letters only; Chinese characters need theirs by name. */
const toEastAsian = (xml: string): string =>
  xml.replaceAll(/<w:rFonts w:ascii="([^"]*)"/g, '<w:rFonts w:eastAsia="$1" w:ascii="$1"');

/** A Word file of prepared HTML (`toWordHtml`); it fetches nothing from any address. */
export const writeDocx = async (html: string, title: string): Promise<Buffer> => {
  const made = await toDocx(html, null, {
    ...PAGE,
    title: toXml(title),
    creator: '',
    lang: 'zh-CN',
    font: '仿宋',
    fontSize: 32,
    table: { row: { cantSplit: true } },
    footer: true,
    pageNumber: true,
  });
  return editDocument(Buffer.from(made as ArrayBuffer), toEastAsian);
};
