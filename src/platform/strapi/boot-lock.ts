import { Client } from 'pg';

import { OWN_SEARCH_PATH } from '../sql/own-search-path';

/** Same number as the register's migrations: a boot waits for them too. */
const BOOT_LOCK = 4711;

/**
 * Repairs: two processes that boot on an empty database collide in `create table` and one dies. The lock is taken in
 * register() and released at the end of the last bootstrap(); it dies with the process.
 */
export const takeBootLock = async (connectionString: string): Promise<() => Promise<void>> => {
  const client = new Client({ connectionString, options: OWN_SEARCH_PATH });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
  return () => client.end();
};
