import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { withClient } from '../../src/platform/embedded-postgres/prepare-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('a database of the embedded PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ kind: 'demo' });
  });
  afterAll(() => database.drop());

  it('belongs to the owner, who alone may drop it', async () => {
    const other = await createTestDatabase({ migrated: false });
    await expect(
      withClient(database.urls.app, (client) => client.query(`drop database ${other.name}`)),
    ).rejects.toThrow(/must be owner/);
    await other.drop();
  });

  it('lets the application make tables in public and a schema for the queue', async () => {
    await withClient(database.urls.app, async (client) => {
      await client.query('create table public.working_copies (id int)');
      await client.query('create schema if not exists bullmq');
      await client.query('create table bullmq.jobs (id int)');
    });
  });

  it('keeps the portal out of public and the queue', async () => {
    await withClient(database.urls.portal, async (client) => {
      await expect(client.query('select from public.working_copies')).rejects.toThrow(/denied/);
      await expect(client.query('select from bullmq.jobs')).rejects.toThrow(/denied/);
    });
  });

  it('keeps the application from marking or unmarking it', async () => {
    await withClient(database.urls.app, async (client) => {
      const { rows } = await client.query('select kind from gongkai.installation');
      expect(rows).toEqual([{ kind: 'demo' }]);
      await expect(client.query(`update gongkai.installation set kind = 'real'`)).rejects.toThrow(
        /denied/,
      );
    });
  });

  it('runs in UTC and sorts the same on every machine', async () => {
    await withClient(database.urls.app, async (client) => {
      const { rows } = await client.query(
        `select current_setting('timezone') as zone, datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
         from pg_database where datname = current_database()`,
      );
      expect(rows).toEqual([{ zone: 'UTC', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' }]);
    });
  });

  it('names a connection that a test left open', async () => {
    const other = await createTestDatabase({ migrated: false });
    const forgotten = new Client({ connectionString: other.urls.app });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await forgotten.query('select 1 as forgotten');
    await expect(other.drop()).rejects.toThrow(/left open.*forgotten/);
  });
});
