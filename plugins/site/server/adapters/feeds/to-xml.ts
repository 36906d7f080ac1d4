import { type Html, html } from '../../core/html';

/** As `html`, under a name that the formatter leaves alone: spaces count in XML. */
export const xml = html;

/** Characters that no XML may hold; control characters are dropped where text is escaped. */
const FORBIDDEN = /[\ufffe\uffff]/g;

export const toXml = (root: Html): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`.replace(FORBIDDEN, '');
