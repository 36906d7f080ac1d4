import type { Pool, PoolClient } from 'pg';

import { clientSql } from '../../../../src/platform/sql/client-sql';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Database, Transact } from '../../../../src/platform/sql/sql';
import type { AttemptSessions } from '../core/ports';
import { itemLockSql } from './item-params';

const LOCK_NAME = `${itemLockSql('p').replace(', 0)', '')} || '/account/' || d.account_id, 0)`;
/** Item and account of a delivery never change, so reading and locking may be one statement. */
const LOCK =
  prepared(`select ${LOCK_NAME}::text as key, pg_try_advisory_lock(${LOCK_NAME}) as locked
  from gongkai.deliveries d join gongkai.publications p using (publication_id) where d.delivery_id = $1`);

const UNLOCK = prepared('select pg_advisory_unlock($1::bigint)');

const sessionOf = (client: PoolClient): Database => {
  const sql = clientSql(client);
  const transact: Transact = async (work) => {
    await client.query('begin');
    try {
      const result = await work(sql);
      // After a statement failed, COMMIT does not fail: it answers ROLLBACK. That is no success.
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('sql.commit-rolled-back');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  return { sql, transact };
};

/**
 * Sessions over a pool. The advisory lock is the session's, so it outlives the transactions and ends with the connection.
 * `inFlight` guards against the one hole in that: a connection lost while the connector is still at work.
 */
export const openAttemptSessions = (pool: Pool): AttemptSessions => {
  const inFlight = new Set<string>();

  const run = async <T>(
    client: PoolClient,
    deliveryId: number,
    work: (session: Database) => Promise<T>,
  ): Promise<{ kind: 'done'; value: T } | { kind: 'busy' } | { kind: 'missing' }> => {
    const session = sessionOf(client);
    const [row] = await session.sql<{ key: string; locked: boolean }>(LOCK, [deliveryId]);
    if (!row) return { kind: 'missing' };
    const { key, locked } = row;
    if (!locked) return { kind: 'busy' };
    const isFree = !inFlight.has(key);
    inFlight.add(key);
    try {
      return isFree ? { kind: 'done', value: await work(session) } : { kind: 'busy' };
    } finally {
      if (isFree) inFlight.delete(key);
      await session.sql(UNLOCK, [key]);
    }
  };

  return {
    withLock: async (deliveryId, work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      // Without a listener a connection that dies between two statements would end the process.
      const onError = (error: Error) => (broken = error);
      client.on('error', onError);
      try {
        return await run(client, deliveryId, work);
      } catch (error) {
        // A lock may be held on it still: never back into the pool.
        broken = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
  };
};
