/** Text of a request; anything else counts as empty. A NUL is dropped: PostgreSQL refuses it in a text. */
export const toText = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\u0000', '') : '';
