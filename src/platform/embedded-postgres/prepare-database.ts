// Databases of a cluster: each belongs to gongkai_owner, and the roles get what they need and no more.
import { Client, DatabaseError, escapeIdentifier } from 'pg';

import { sleep } from '../process/sleep';
import { OWN_SEARCH_PATH } from '../sql/own-search-path';

/** Runs `act` with a connection to `url`, closed afterwards. */
export async function withClient<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const options = OWN_SEARCH_PATH;
  const client = new Client({ connectionString: url, options, connectionTimeoutMillis: 10_000 });
  // A connection that dies between two queries makes the next query fail; the event alone must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Holds an advisory lock of the cluster while `act` runs, so that two starting processes take turns. */
export async function withClusterLock<T>(
  url: string,
  act: (client: Client) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('gongkai.cluster'))`);
    return act(client); // the lock ends with the connection
  });
}

/** Makes the database `name` (from `template`, if given) unless it is there. */
export async function makeDatabase(
  client: Client,
  name: string,
  template?: string,
): Promise<'made' | 'present'> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return 'present';
  const from = template === undefined ? '' : `template ${escapeIdentifier(template)}`;
  await retryWhileInUse(() =>
    client.query(`create database ${escapeIdentifier(name)} owner gongkai_owner ${from}`),
  );
  await client.query(`revoke all on database ${escapeIdentifier(name)} from public`);
  await client.query(
    `grant connect, temporary on database ${escapeIdentifier(name)} to gongkai_app`,
  );
  // BullMQ's migration says "create schema if not exists", which wants the right even where the schema is there.
  await client.query(`grant create on database ${escapeIdentifier(name)} to gongkai_app`);
  await client.query(`grant connect on database ${escapeIdentifier(name)} to gongkai_portal`);
  return 'made';
}

/** Sets up the schemas of a database: `public` for Strapi, `bullmq` for the queue; safe to run again. */
export async function prepareSchemas(client: Client): Promise<void> {
  await client.query('alter schema public owner to gongkai_owner');
  await client.query('revoke all on schema public from public');
  await client.query('grant usage, create on schema public to gongkai_app');
  await client.query('create schema if not exists bullmq authorization gongkai_app');
  // What the application may have set for its own role here would outlive every restart.
  await client.query(`do $$ begin
    execute format('alter role gongkai_app in database %I reset all', current_database());
  end $$`);
}

/** Drops the database `name` if it is there, with the sessions in it. */
export async function removeDatabase(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
}

/** A template cannot be copied while a session is in it; one that is just ending gets a moment. */
async function retryWhileInUse(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      const isInUse = error instanceof DatabaseError && error.code === '55006';
      if (!isInUse || attempt >= 40) throw error;
      await sleep(250);
    }
  }
}
