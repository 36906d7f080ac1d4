// A PDF: the text of its pages, notes on them, layers that are switched off, what runs or lies in it.
import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';

import { openPdf } from '../../../../../src/platform/files/open-pdf';
import { aSpot } from '../../core/files/file-reading';
import type { ReadingDraft } from '../../core/files/reading-draft';

const MAX_PAGES = 2000;

/** What people write beside the text. A stamp is no note: seals are stamps. */
const NOTES = new Set([
  ...['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly'],
  ...['Caret', 'Ink', 'Square', 'Circle', 'Line', 'PolyLine', 'Polygon'],
]);

type Annotation = {
  subtype?: string;
  contentsObj?: { str?: string };
  file?: unknown;
  actions?: object;
};

const readPage = async (page: Pdf.PDFPageProxy, draft: ReadingDraft): Promise<void> => {
  const spot = aSpot('page', page.pageNumber);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('');
  draft.add(text, spot);
  for (const one of (await page.getAnnotations()) as Annotation[]) {
    const words = one.contentsObj?.str ?? '';
    if (NOTES.has(one.subtype ?? '')) draft.note('file-comments', spot, words);
    if (one.subtype === 'FileAttachment') draft.note('file-embedded', spot, words);
    if (one.actions && Object.keys(one.actions).length > 0) draft.note('file-script', spot);
    draft.add(words, spot);
  }
  if (await page.getJSActions()) draft.note('file-script', spot);
  page.cleanup();
};

const readWhole = async (document: Pdf.PDFDocumentProxy, draft: ReadingDraft): Promise<void> => {
  const { info } = (await document.getMetadata()) as { info: { Author?: unknown } };
  const author = typeof info.Author === 'string' ? info.Author.trim() : '';
  if (author !== '') draft.tell('file-author', author.slice(0, 100), aSpot('properties'));
  if (await document.getJSActions()) draft.note('file-script', null);
  const embedded = (await document.getAttachments()) as Record<string, unknown> | null;
  for (const name of Object.keys(embedded ?? {})) draft.note('file-embedded', null, name);
  const layers = await document.getOptionalContentConfig();
  for (const [, layer] of layers) {
    const { name, visible } = layer as { name: string | null; visible: boolean };
    if (!visible) draft.note('file-hidden', null, name ?? '', 'layers');
  }
};

/** Throws where it is no PDF or locked. */
export const readPdf = async (bytes: Buffer, draft: ReadingDraft): Promise<void> => {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    await readWhole(document, draft);
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
      await readPage(await document.getPage(number), draft);
    }
    if (document.numPages > MAX_PAGES) draft.tell('file-unread', 'too-long');
    if (draft.toReading().texts.length === 0) draft.tell('file-no-text', '');
  } finally {
    await task.destroy();
  }
};
