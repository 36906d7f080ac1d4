import { isHtmlBody } from '../../../../src/platform/html/body-references';
import { sanitiseBody } from '../../../../src/platform/html/sanitise-body';

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

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Not JSON is an answer here, not a failure.
    return false;
  }
};

/** Attributes stored as JSON; a string that is none would be refused by the database, so it is kept as a JSON string. */
const JSON_FIELDS = ['accounts', 'variants', 'interprets', 'repeals', 'amends', 'correction'];

/** The data of a save as it may be stored: nothing typed is refused, nothing is lost. */
export const cleanData = (data: Record<string, unknown>): Record<string, unknown> => {
  const clean = cleanText(data) as Record<string, unknown>;
  for (const name of JSON_FIELDS) {
    const value = clean[name];
    if (typeof value === 'string' && !isJson(value)) clean[name] = JSON.stringify(value);
  }
  if (typeof clean.body === 'string' && isHtmlBody(clean.body)) {
    clean.body = sanitiseBody(clean.body);
  }
  return clean;
};

/**
 * Whether readers are told of a correction is asked of what is public: of nothing else an answer is kept. What was answered
 * of an earlier publication stays, since the working copy is then still what is public; it counts as none.
 */
export const withoutIdleAnswer = (
  data: Record<string, unknown>,
  liveId: number | null,
): Record<string, unknown> =>
  'correction' in data && liveId === null ? { ...data, correction: null } : data;
