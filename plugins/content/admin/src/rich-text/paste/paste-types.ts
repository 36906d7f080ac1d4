import type { Piece } from './inline';
import type { StyleSheet } from './style-sheet';
import type { Element } from './tree';

/** A picture whose bytes came along. */
export type PastedPicture = {
  /** Stands in the HTML as data-pending. */
  key: string;
  mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp';
  encoding: 'hex' | 'base64';
  data: string;
};

/** What could not be kept. */
export type Loss =
  | 'drawing'
  | 'local-picture'
  | 'remote-picture'
  | 'text-box'
  | 'comment'
  | 'media'
  | 'form'
  | 'nested-table';

export type ListPlace = { level: number; ordered: boolean; type: string; start: number };

export type Paragraph = {
  kind: 'p' | 'h2' | 'h3' | 'h4';
  pieces: Piece[];
  align: string | null;
  indent: boolean;
  item: ListPlace | null;
};
export type Block = Paragraph | { kind: 'html'; html: string };

export type Context = {
  sheet: StyleSheet;
  /** Made by Word or WPS: there del is a tracked deletion, not a crossed-out word. */
  office: boolean;
  /** 1 where the text has first-level headings: the title is the page's only one. */
  headingShift: 0 | 1;
  /** Text of each note by its id. */
  footnotes: Map<string, string>;
  /** HTML of a picture's place, '' where nothing is to be shown. */
  placeOf: (image: Element) => string;
  parse: (html: string) => Element;
  lost: Partial<Record<Loss, number>>;
  kept: { table: number; picture: number; footnote: number };
};

export const lose = ({ lost }: Context, what: Loss, count = 1): void => {
  if (count > 0) lost[what] = (lost[what] ?? 0) + count;
};
