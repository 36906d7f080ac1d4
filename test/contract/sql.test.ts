// One sql port over two clients whose type parsers differ: knex inside the CMS, pg in the worker and the portal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import type { Database } from '../../src/platform/sql/sql';
import { strapiDatabase } from '../../src/platform/strapi/strapi-database';
import { CMS_BOOT_MS, startTestCms, type TestCms } from '../support/test-cms';

let cms: TestCms;
let pool: PoolDatabase;
beforeAll(async () => {
  cms = await startTestCms();
  pool = openPoolDatabase(cms.database.urls.app);
  await pool.sql(
    'create table public.kinds (id bigint primary key, at timestamptz, words text[], doc jsonb)',
  );
}, CMS_BOOT_MS);
afterAll(async () => {
  await pool?.close();
  await cms?.stop();
});

describe.each([
  ['over pg', (): Database => pool],
  ['over knex in the CMS', (): Database => strapiDatabase(cms.strapi)],
])('the sql port %s', (_, database) => {
  const at = new Date('2020-12-31T16:00:00.123Z');

  it('reads every kind as the same JavaScript value, inside a transaction and outside', async () => {
    const text = `select 9007199254740991::bigint as big, count(*) as counted, 1.50::numeric as amount, date '2020-12-31' as day,
      '{"a": [1, null]}'::jsonb as doc, '{"b": 2}'::json as plain, $1::timestamptz as at, null::jsonb as nothing, true as yes`;
    const expected = {
      big: 9007199254740991,
      counted: 1,
      amount: '1.50',
      day: '2020-12-31',
      doc: { a: [1, null] },
      plain: { b: 2 },
      at,
      nothing: null,
      yes: true,
    };
    expect(await database().sql(text, [at])).toEqual([expected]);
    expect(await database().transact((sql) => sql(text, [at]))).toEqual([expected]);
  });

  it('refuses a bigint that JavaScript cannot hold, rather than round it', async () => {
    await expect(database().sql('select 9007199254740993::bigint as big')).rejects.toThrow(
      'out of range',
    );
  });

  it('takes objects as JSON, arrays as arrays, buffers as bytes, dates as instants', async () => {
    const [row] = await database().sql<{ doc: object; words: string[]; bytes: Buffer; at: Date }>(
      `select $1::jsonb as doc, $2::text[] as words, $3::bytea as bytes, $4::timestamptz as at`,
      [{ 甲: '乙', n: 1 }, ['a', '“b”', ''], Buffer.from([0, 255]), at],
    );
    expect(row).toEqual({
      doc: { 甲: '乙', n: 1 },
      words: ['a', '“b”', ''],
      bytes: Buffer.from([0, 255]),
      at,
    });
  });

  it('commits whole or not at all', async () => {
    const { sql, transact } = database();
    await transact((inner) =>
      inner('insert into public.kinds (id) values (1) on conflict do nothing'),
    );
    const failed = transact(async (inner) => {
      await inner('insert into public.kinds (id) values (2)');
      await inner('insert into public.kinds (id) values (1)');
    });
    await expect(failed).rejects.toThrow('kinds_pkey');
    expect(await sql('select id from public.kinds order by id')).toEqual([{ id: 1 }]);
  });

  it('does not report success when a failed statement was swallowed', async () => {
    const swallowed = database().transact(async (inner) => {
      await inner('insert into public.kinds (id) values (3)');
      await inner('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow();
    expect(await database().sql('select 1 from public.kinds where id = 3')).toEqual([]);
  });
});
