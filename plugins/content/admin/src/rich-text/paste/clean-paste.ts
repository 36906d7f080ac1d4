// What was copied in Word, WPS, a spreadsheet or a browser, as HTML of the grammar. Pure: text in, text out; the parser is
// handed in. Pictures come out as bytes for the media library, and what could not be kept is counted.
import type { Context, Loss, PastedPicture } from './paste-types';
import { createPlaces } from './pictures';
import { readFlow } from './read-flow';
import { readRtfPictures } from './rtf-pictures';
import { parseStyleSheet } from './style-sheet';
import { type Element, isElement, type Leaf, styleOf, textOf, walk } from './tree';
import { writeBlocks } from './write-blocks';

export type { Loss, PastedPicture } from './paste-types';
export type Cleaned = {
  html: string;
  pictures: PastedPicture[];
  kept: Context['kept'];
  lost: Context['lost'];
};

const commentsOf = (leaf: Leaf): string[] => {
  if ('comment' in leaf) return [leaf.comment];
  return isElement(leaf) ? leaf.children.flatMap(commentsOf) : [];
};

const NOTE = /^(?:footnote|endnote)$/;

/** Text of each note, without the number that repeats its mark. */
const readNotes = (elements: Element[]): Map<string, string> => {
  const notes = new Map<string, string>();
  for (const element of elements) {
    if (!NOTE.test(styleOf(element)['mso-element'] ?? '')) continue;
    const { id } = element.attributes;
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    if (id) notes.set(id, text.replace(/^(?:\[?\d+\]?|\[?[ivx]+\]?|[①-⑳])\s*/, ''));
  }
  return notes;
};

const countRemarks = (elements: Element[]): number =>
  elements.filter((element) => styleOf(element)['mso-element'] === 'comment').length;

type Clipboard = { html: string; rtf: string };

export const cleanPaste = ({ html, rtf }: Clipboard, parse: (html: string) => Element): Cleaned => {
  const page = parse(html);
  const elements = [...walk(page)];
  const sheets = elements.filter(({ tag }) => tag === 'style').map(textOf);
  const lost: Partial<Record<Loss, number>> = {};
  const context: Context = {
    sheet: parseStyleSheet(sheets.join('\n')),
    office: /mso-|urn:schemas-microsoft/i.test(html),
    headingShift: elements.some(({ tag }) => tag === 'h1') ? 1 : 0,
    footnotes: readNotes(elements),
    placeOf: () => '',
    parse,
    lost,
    kept: { table: 0, picture: 0, footnote: 0 },
  };
  const remarks = countRemarks(elements);
  if (remarks > 0) lost.comment = remarks;
  const images = elements.filter(({ tag }) => tag === 'img');
  const { placeOf, found } = createPlaces(
    { images, comments: commentsOf(page), rtf: images.length > 0 ? readRtfPictures(rtf) : [] },
    context,
  );
  const blocks = readFlow([page], { ...context, placeOf });
  return { html: writeBlocks(blocks), pictures: found, kept: context.kept, lost };
};
