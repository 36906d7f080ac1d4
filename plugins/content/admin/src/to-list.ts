/** The strings of a stored JSON array; anything else counts as empty (a token may have saved what it liked). */
export const toList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
