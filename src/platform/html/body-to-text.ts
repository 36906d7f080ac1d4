import { unescapeHtml } from './escape-html';

/**
 * The words of a sanitised body as plain text: blank lines between paragraphs, a line for each row of a table with tabs
 * between its cells, a dash before list items, footnotes in brackets where they stand, captions of pictures as paragraphs.
 */
const htmlToText = (html: string): string =>
  unescapeHtml(
    html
      .replaceAll(/[\t\n]+/g, ' ')
      .replaceAll(/<span data-footnote="([^"]*)">[^<]*<\/span>/g, '（$1）')
      .replaceAll(/<br ?\/?>/g, '\n')
      .replaceAll(/<li>(?:<p[^>]*>)?/g, '— ')
      .replaceAll(/<\/p><\/li>|<\/li>|<\/tr>/g, '\n')
      .replaceAll(/(?:<\/p>)?<\/t[dh]>/g, '\t')
      .replaceAll(/<\/(?:p|h2|h3|h4|ul|ol|blockquote|table|figure)>|<hr ?\/?>/g, '\n\n')
      .replaceAll(/<[^>]*>/g, ''),
  )
    .replaceAll(/[\t ]*\n[\t ]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

type Body = { format: 'text'; text: string | null } | { format: 'html'; html: string };

/** The words of a body in either format. */
export const toBodyText = (body: Body): string =>
  body.format === 'html' ? htmlToText(body.html) : (body.text ?? '');
