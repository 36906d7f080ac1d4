/**
 * What may be stored of typed text: Unicode in composed form (NFC), line ends as \n, no NUL (PostgreSQL refuses it with an
 * error that would cost the editor the text). Applied at save, so that hashes are of what is stored.
 */
const cleanString = (text: string): string =>
  text.normalize('NFC').replaceAll('\u0000', '').replaceAll(/\r\n?/g, '\n');

/** Cleans every string inside a value, JSON fields included. Other values pass unchanged. */
export const cleanText = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanString(value);
  if (Array.isArray(value)) return value.map(cleanText);
  if (
    value !== null &&
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanText(part)]));
  }
  return value;
};
