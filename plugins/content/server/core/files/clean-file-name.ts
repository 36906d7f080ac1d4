/** How many characters of a name are kept, the extension apart. */
const MAX_BASE = 120;

/** Controls, and those that turn the direction of writing: "gpj.exe" would read as "exe.jpg". */

const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** What no file system or header takes. */
const RESERVED = /[<>:"|?*]/g;

/** A name as it may be stored and shown: without a path, in composed form (NFC), nothing invisible. */
export const cleanName = (given: string): string =>
  (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(INVISIBLE, '')
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands after the last dot, with it, lower case; '' for none and for names that are nothing but an extension. */
export const extensionOf = (name: string): string =>
  /^.+(\.[a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const shorten = (text: string): string => [...text].slice(0, MAX_BASE).join('').trim();

/** The name of a stored file: cleaned, not too long, and ending in the extension of its content. */
export const toFileName = (given: string, extension: string): string => {
  const name = cleanName(given);
  const had = extensionOf(name);
  const base = shorten(had === '' ? name : name.slice(0, -had.length)).replace(/[. ]+$/, '');
  return `${base === '' || base === '.' ? '未命名' : base}${extension}`;
};
