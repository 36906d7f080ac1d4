// Marks in an item's page that say which publication stands there, so that lookUp need not guess.
import { type Html, html } from './html';

export type PageMarks = { publicationId: number; fingerprint: string };

export const toMarks = ({ publicationId, fingerprint }: PageMarks): Html =>
  html`<meta name="gongkai-publication" content="${publicationId}" />
    <meta name="gongkai-fingerprint" content="${fingerprint}" />`;

/** In the notice of an item that was merged into another: the portal's server leads readers there. */
export const toMergedMark = (address: string): Html =>
  html`<meta name="gongkai-merged-into" content="${address}" />`;

/** The marks of a page, or undefined where it has none (cut off, not ours). They stand before any text of the item. */
export const readMarks = (page: string): PageMarks | undefined => {
  const [, id, fingerprint] =
    /<meta name="gongkai-publication" content="(\d+)"\s*\/?>\s*<meta name="gongkai-fingerprint" content="([0-9a-f]{64})"\s*\/?>/.exec(
      page,
    ) ?? [];
  // A page that is whole ends so; it is written in one step, but what others did to it nobody knows.
  if (id === undefined || fingerprint === undefined || !page.trimEnd().endsWith('</html>'))
    return undefined;
  return { publicationId: Number(id), fingerprint };
};
