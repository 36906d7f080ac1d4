import { Pool } from 'pg';

import { clientSql } from './client-sql';
import { OWN_SEARCH_PATH } from './own-search-path';
import type { Database, Sql, Transact } from './sql';

export type PoolDatabase = Database & { pool: Pool; close(): Promise<void> };

export type PoolOptions = {
  max?: number;
  /** How long a statement waits for a connection, free or new. */
  connectMs?: number;
  /** After so long the server itself ends a statement. */
  statementMs?: number;
  /** Settings of each connection besides, as 'enable_seqscan=off'. */
  settings?: readonly string[];
  onIdleError?: (error: Error) => void;
};

/**
 * Opens a pool for a process that loads no Strapi. An idle connection that dies (a restarted PostgreSQL) is reported to
 * onIdleError and replaced; it does not end the process.
 */
export const openPoolDatabase = (
  connectionString: string,
  { max = 10, connectMs = 10_000, statementMs, settings = [], onIdleError }: PoolOptions = {},
): PoolDatabase => {
  const options = [OWN_SEARCH_PATH, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const pool = new Pool({
    ...{ connectionString, max, options, connectionTimeoutMillis: connectMs },
    ...(statementMs !== undefined && { statement_timeout: statementMs }),
  });
  pool.on('error', (error) => onIdleError?.(error));
  const sql: Sql = (text, params) => clientSql(pool)(text, params);
  const transact: Transact = async (work) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    // The pool listens to idle connections only: one that dies between two statements would end the process.
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    try {
      await client.query('begin');
      const result = await work(clientSql(client));
      // After a statement failed, COMMIT does not fail: it answers ROLLBACK. That is no success.
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('sql.commit-rolled-back');
      return result;
    } catch (error) {
      // A connection that cannot even roll back is thrown away, not given back to the pool.
      await client.query('rollback').catch((cause: Error) => (broken = cause));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  };
  return { sql, transact, pool, close: () => pool.end() };
};
