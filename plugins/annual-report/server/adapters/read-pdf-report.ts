// A published report as PDF: lines by their height on the page, cells by the gaps in a line.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { openPdf } from '../../../../src/platform/files/open-pdf';
import type { Part } from '../core/published-report';

type Piece = { text: string; x: number; y: number; end: number; size: number };

/** Of the font's size: what lies further apart stands in another cell. */
const GAP = 0.9;

/** Some fonts name a sign by its radical (⼀ for 一), which looks the same and is another letter. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (radical) => radical.normalize('NFKC'));

const piecesOf = async (document: PDFDocumentProxy, number: number): Promise<Piece[]> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , height = 0, x = 0, y = 0] = item.transform as number[];
    return [
      {
        text: withoutRadicals(item.str),
        x,
        y,
        end: x + item.width,
        size: Math.abs(height) || item.height,
      },
    ];
  });
};

const toLines = (pieces: readonly Piece[]): Piece[][] => {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - piece.y < first.size / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
};

const toCells = (line: readonly Piece[]): string[] => {
  const cells: string[] = [];
  let end = -Infinity;
  for (const { text, x, end: after, size } of [...line].sort((a, b) => a.x - b.x)) {
    if (x - end > size * GAP || cells.length === 0) cells.push(text);
    else cells.push(`${cells.pop() ?? ''}${text}`);
    end = after;
  }
  return cells.map((cell) => cell.trim());
};

/** Throws where it is no PDF or locked. */
export const readPdfReport = async (bytes: Buffer): Promise<Part[]> => {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const parts: Part[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      for (const line of toLines(await piecesOf(document, number))) {
        const cells = toCells(line);
        // A sentence goes on in the next line, so that no break is put into it.
        if (cells.length === 1) parts.push({ kind: 'text', text: cells[0] ?? '' });
        else parts.push({ kind: 'row', cells });
      }
    return parts;
  } finally {
    await task.destroy();
  }
};
