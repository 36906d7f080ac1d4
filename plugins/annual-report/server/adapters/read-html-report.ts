// A published report as HTML: rows of its tables and its paragraphs, in reading order.
import { load, loadBuffer } from 'cheerio';

import type { Part } from '../core/published-report';

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,div,title,blockquote';

/** A line for each block that holds text of its own; what lies in a table comes with its row. */
export const readHtmlReport = (html: string | Buffer): Part[] => {
  // Older pages are in GBK and say so in a meta tag.
  const $ = typeof html === 'string' ? load(html) : loadBuffer(html);
  $('script,style,noscript').remove();
  return $(`tr,${BLOCKS}`)
    .toArray()
    .flatMap((element): Part[] => {
      const one = $(element);
      if (element.tagName === 'tr') {
        if (one.find('tr').length > 0) return []; // a table around tables: their rows come themselves
        const cells = one.children('td,th').toArray();
        return [{ kind: 'row', cells: cells.map((cell) => $(cell).text().trim()) }];
      }
      // What a layout table wraps is text; what stands in a row of figures is not said twice.
      if (one.closest('tr').length > 0 && one.closest('table').find('table').length === 0)
        return [];
      // Blocks within it come themselves.
      const text = one.contents().not(`table,${BLOCKS}`).text().trim();
      return text === '' ? [] : [{ kind: 'text', text: `${text}\n` }];
    });
};
