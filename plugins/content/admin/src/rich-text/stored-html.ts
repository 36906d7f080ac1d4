// Between what is stored and what the editor holds. What is stored is the grammar of src/platform/html: no address of a
// picture, no class, no empty paragraph at the end.
import { isHtmlBody } from '../../../../../src/platform/html/body-references';
import { escapeHtml } from '../../../../../src/platform/html/escape-html';
import { toHexColour } from './paste/css';

/** Plain text as paragraphs: blank lines part them, a single line end is a break. */
export const textToHtml = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('');

/** A stored body as the editor reads it; an old one of plain text opens as paragraphs. */
export const toEditorHtml = (stored: unknown): string => {
  const text = typeof stored === 'string' ? stored : '';
  if (text.trim() === '') return '';
  return isHtmlBody(text) ? text : textToHtml(text);
};

/** A picture whose bytes have not arrived yet has no id to be stored by. */
const PENDING = /<figure data-pending="[^"]*"><\/figure>/g;
const EMPTY_END = /(?:<p(?: style="[^"]*")?>(?:<br>)?<\/p>\s*)+$/;

/** Browsers write every colour of a style as rgb(); only cells have one. */
const CELL = /<t[dh] [^>]*>/g;
const RGB = /rgb\(\d+, \d+, \d+\)/g;

/** The editor's HTML as it is stored; an empty one is ''. */
export const toStoredHtml = (editorHtml: string): string =>
  editorHtml
    .replace(PENDING, '')
    .replace(EMPTY_END, '')
    .replace(CELL, (cell) => cell.replace(RGB, (colour) => toHexColour(colour) ?? colour));
