import type { QueryConfig, QueryResult } from 'pg';

import { preparedName } from './prepared';
import type { Sql } from './sql';
import { registerTypes } from './type-parsers';

/** What both a pg client and the connection inside a knex transaction offer. */
export type QueryClient = { query(config: QueryConfig): Promise<QueryResult> };

const toParam = (value: unknown): unknown =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !Buffer.isBuffer(value)
    ? JSON.stringify(value)
    : value;

/** The sql port over one pg connection. */
export const clientSql =
  (client: QueryClient): Sql =>
  async <Row extends object>(text: string, params: readonly unknown[] = []) => {
    const name = preparedName(text);
    const result = await client.query({
      ...(name ? { name } : {}),
      text,
      values: params.map(toParam),
      types: registerTypes,
    });
    return result.rows as Row[];
  };
