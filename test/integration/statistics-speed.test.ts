// The figures of a year by one dimension over a ledger of 10,000 entries; of a million on a quiet machine with
// STATISTICS_ENTRIES=1000000 (spread over twenty years; a minute to make).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createStatistics } from '../../plugins/statistics/server/services';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import type { Sql } from '../../src/platform/sql/sql';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const ENTRIES = Number(process.env.STATISTICS_ENTRIES ?? 10_000);
const YEARS = ENTRIES > 100_000 ? 20 : 1;
/**
 * The limit holds on a quiet machine, so it is asked of the run by itself alone; among other tests only a plan that
 * has gone wrong (it reads the ledger's whole year) must show. The best of the rounds is taken.
 */
const LIMIT_MS = process.env.STATISTICS_ENTRIES ? 10 : 40;
const ROUNDS = 25;

const COLUMNS = `delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as, format,
  department_id, column_id, published_at, counted_on, entered_by`;
const FILL = `
  insert into gongkai.ledger (${COLUMNS})
  select n, n, account, account, (array['news-post', 'news-post', 'interpretation', 'social-post'])[1 + n % 4], 'd' || n,
    case when n % 20 = 0 then 'en' else 'zh-Hans' end, 'publish', case when n % 12 = 0 then 'update' else 'new' end,
    (array['text', 'text', 'text-and-pictures', 'video', 'pictures'])[1 + n % 5],
    'department-' || abs(hashint4(n)) % 14, 'column-' || abs(hashint4(n + 7)) % 18, at, (at at time zone 'Asia/Shanghai')::date, 'system'
  from (
    select n, (array['portal', 'portal', 'wechat', 'weibo'])[1 + abs(hashint4(n)) % 4] as account,
      timestamptz '2019-12-31 16:00Z' + $2 * interval '365 days' * (n::float8 / $1) as at
    from generate_series(1, $1::int) n) made`;
const TAIL = `
  with tail as (
    insert into gongkai.ledger (${COLUMNS})
    select -n, n, 'portal', 'portal', 'news-post', 'tail' || n, 'zh-Hans', 'publish', 'new', 'text',
      'department-1', 'column-1', '2020-06-01 00:00Z', '2020-06-01', 'system'
    from generate_series(1, 200) n returning entry_id)
  insert into gongkai.uncounted select entry_id from tail`;

let made: TestDatabase;
let database: PoolDatabase;

beforeAll(async () => {
  made = await createTestDatabase();
  const superuser = openPoolDatabase(made.urls.superuser, { max: 1 });
  // Triggers and foreign keys off: only the size matters here.
  await superuser.sql('set session_replication_role = replica');
  await superuser.sql(FILL, [ENTRIES, YEARS]);
  await createStatistics({ database: superuser }).rebuildCounts();
  await superuser.sql(TAIL); // not counted yet, as in the middle of a replay
  for (const table of ['ledger', 'counts', 'month_counts', 'uncounted']) {
    await superuser.sql(`vacuum analyze gongkai.${table}`);
  }
  await superuser.close();
  database = openPoolDatabase(made.urls.app, { max: 1 });
}, 600_000);
afterAll(async () => {
  await database.close();
  await made.drop();
});

const median = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)] ?? NaN;

describe(`a year, with ${ENTRIES} ledger entries of ${YEARS} years`, () => {
  it.each([
    'channel',
    'account',
    'content-type',
    'format',
    'department',
    'column',
    'month',
    'day',
    'locale',
    'counted-as',
  ])(`is answered by %s within ${LIMIT_MS} ms`, async (by) => {
    const { queryPublications } = createStatistics({ database });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = performance.now();
      const outcome = await queryPublications({ from: '2020-01-01', to: '2020-12-31', by });
      times.push(performance.now() - before);
      expect(outcome.ok && outcome.figures.total).toBeGreaterThan(200);
    }
    times.sort((a, b) => a - b);
    console.log(`${by}: ${times[0]?.toFixed(1)} ms, median ${median(times).toFixed(1)} ms`);
    expect(times[0]).toBeLessThan(LIMIT_MS);
  });

  // Holds on a loaded machine, too: what a plan reads does not depend on who else runs.
  it.each(['channel', 'column', 'month'])('by %s reads months, no days', async (by) => {
    let plan = '';
    const sql: Sql = async <Row extends object>(text: string, params?: readonly unknown[]) => {
      if (text.includes('month_counts')) {
        const lines = await database.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
        plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      }
      return database.sql<Row>(text, params);
    };
    const { queryPublications } = createStatistics({ database: { ...database, sql } });
    await queryPublications({ from: '2020-01-01', to: '2020-12-31', by });
    expect(plan).toMatch(/on month_counts\b/);
    expect(plan).not.toMatch(/on counts\b/);
    expect(plan).not.toMatch(/ledger_by_day|Seq Scan on ledger/);
  });
});
