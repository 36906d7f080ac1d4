import { types } from 'pg';

const OID = { int8: 20, numeric: 1700, date: 1082, json: 114, jsonb: 3802 } as const;

const toSafeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
};

const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, toSafeInteger],
  [OID.numeric, (text) => text],
  [OID.date, (text) => text],
  [OID.json, (text) => JSON.parse(text) as unknown],
  [OID.jsonb, (text) => JSON.parse(text) as unknown],
]);

/**
 * Type parsers given with every query of ours. Strapi sets pg's own for its whole process (jsonb stays text there), so
 * nothing here may rest on pg's global table for the kinds named above.
 */
export const registerTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format),
} as typeof types;
