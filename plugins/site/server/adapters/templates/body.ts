import type { RevisionContent } from '../../../../../src/contracts/revision';
import { type Html, html } from '../../core/html';
import { type BodyContext, toRichBody } from './rich-body';

/** Editors indent by hand with wide spaces; the style sheet indents already. */
const withoutIndent = (text: string): string => text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');

const toParagraph = (text: string): Html => {
  const rows = text.split('\n').map(withoutIndent);
  return html`<p>${rows.map((row, at) => (at === 0 ? html`${row}` : html`<br />${row}`))}</p> `;
};

/** Plain text: blank lines part paragraphs, a single line break stays one. */
const toParagraphs = (text: string): Html => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\s\u3000]*\n/u)
    .map(withoutIndent)
    .filter((text) => text !== '');
  return html`${paragraphs.map(toParagraph)}`;
};

/** The body by its format. */
export const toBody = (
  { body, bodyFiles, locale }: Pick<RevisionContent, 'body' | 'bodyFiles' | 'locale'>,
  context: Pick<BodyContext, 'toFileAddress' | 'toItemAddress'>,
): Html =>
  body.format === 'html'
    ? toRichBody(body.html, { ...context, locale, files: bodyFiles })
    : toParagraphs(body.text ?? '');
