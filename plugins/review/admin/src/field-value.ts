import { toBodyText } from '../../../../src/platform/html/body-to-text';

const NAMES = ['label', 'name', 'nameZh', 'title', 'documentNumber', 'documentId'] as const;

const toName = (part: unknown): string => {
  if (part === null || typeof part !== 'object') return String(part ?? '');
  const named = part as Record<string, unknown>;
  const name = NAMES.map((key) => named[key]).find((said) => typeof said === 'string' && said);
  return typeof name === 'string' ? name : '';
};

/** Accounts' own texts: account, then what it says. */
const isVariants = (value: object): value is Record<string, Record<string, unknown>> =>
  Object.values(value).every((part) => typeof part === 'object' && part !== null);

/**
 * What a field of the form says, as plain text for people: a body as its words, files and links by name. `wordsOf` names a
 * choice, and answers undefined for what is none.
 */
export const toFieldText = (
  value: unknown,
  wordsOf: (choice: string) => string | undefined,
): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string')
    return value.startsWith('<')
      ? toBodyText({ format: 'html', html: value })
      : (wordsOf(value) ?? value);
  if (Array.isArray(value))
    return value.map((part) => (typeof part === 'string' ? part : toName(part))).join('\n');
  if (typeof value !== 'object') return String(value);
  const { connect } = value as { connect?: unknown };
  if (Array.isArray(connect)) return connect.map(toName).join('\n');
  if (isVariants(value) && Object.keys(value).length > 0)
    return Object.entries(value)
      .map(([account, says]) => [account, ...Object.values(says).map(toName)].join('\n'))
      .join('\n');
  return toName(value);
};
