import { sanitiseBody } from '../../../../../src/platform/html/sanitise-body';
import type { DocxRefusal, DocxReport } from '../../core/docx/docx-refusals';
import { openContainer } from './open-container';
import { type DocxPicture, readDocx } from './read-docx';
import { tidyHtml } from './tidy-html';
import { countLost, readGrids } from './word-xml';

/** `html`: a body, sanitised; the files of its pictures are `picture-0` and so on, by their place in `pictures`. */
export type Converted = { html: string; pictures: DocxPicture[]; report: DocxReport };
export type Conversion = Converted | { refusal: DocxRefusal };

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of Word before 2007, and of every file with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A Word file as HTML; total: whatever the bytes are, it answers what or why not. */
export const convertDocx = async (bytes: Buffer): Promise<Conversion> => {
  if (bytes.subarray(0, 4).equals(COMPOUND)) return { refusal: 'docx.old-format' };
  if (!bytes.subarray(0, 4).equals(ZIP)) return { refusal: 'docx.not-docx' };
  try {
    const container = await openContainer(bytes);
    if (typeof container === 'string') return { refusal: container };
    const { html, pictures, headingNumbers } = await readDocx(bytes, container.styles);
    const tidied = tidyHtml(html, readGrids(container.document));
    const { tables, footnotes, paragraphs } = tidied;
    return {
      html: sanitiseBody(tidied.html),
      pictures,
      report: {
        kept: { paragraphs, tables, footnotes, pictures: 0 },
        dropped: { ...countLost(container.document), headingNumbers, pictures: 0 },
      },
    };
  } catch {
    // Whatever yauzl or mammoth finds wrong is the file's fault.
    return { refusal: 'docx.broken' };
  }
};
