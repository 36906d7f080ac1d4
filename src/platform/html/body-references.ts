// What a sanitised body points to. Attributes are always double-quoted there, so a pattern finds each of them.

/** A body is HTML where it begins with a block of the editor; anything else is plain text of before the editor. */
export const isHtmlBody = (body: string): boolean =>
  /^\s*<(?:p|h[1-6]|ul|ol|blockquote|hr|table|figure)[\s/>]/i.test(body);

/** Document ids of the files that a sanitised body shows or offers, each once, in order of first mention. */
export const toBodyFileIds = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/ data-file-id="([A-Za-z0-9_-]{1,64})"/g)].map(([, id]) => id ?? ''),
  ),
];

export type BodyItemLink = { type: string; documentId: string };

/** Items that a sanitised body links to, each once, in order of first mention. */
export const toBodyItemLinks = (html: string): BodyItemLink[] => {
  const links = [
    ...html.matchAll(/ data-item-id="([A-Za-z0-9_-]{1,64})" data-item-type="([a-z-]{1,40})"/g),
  ].map(([, documentId = '', type = '']) => ({ type, documentId }));
  return [...new Map(links.map((link) => [`${link.type}/${link.documentId}`, link])).values()];
};
