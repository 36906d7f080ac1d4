/** Statements that are planned once for each connection, by their text; the names they have there. */
const names = new Map<string, string>();

/**
 * Marks a constant statement that runs again and again as worth preparing: on each connection PostgreSQL then parses and
 * plans it once. For constant texts at module level only, because a name lives as long as the process.
 */
export const prepared = (text: string): string => {
  if (!names.has(text)) names.set(text, `gongkai-${names.size + 1}`);
  return text;
};

/** The name under which a marked statement is prepared; undefined for all others. */
export const preparedName = (text: string): string | undefined => names.get(text);
