import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createStatistics } from '../../plugins/statistics/server/services';
import type { CountedAs, PublicationFigures } from '../../src/contracts/figures';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { anEntry, enter, type Entry, signBatch } from './statistics-ledger';

let made: TestDatabase;
let database: PoolDatabase;
let superuser: PoolDatabase;
let statistics: ReturnType<typeof createStatistics>;

beforeAll(async () => {
  made = await createTestDatabase();
  database = openPoolDatabase(made.urls.app);
  superuser = openPoolDatabase(made.urls.superuser, { max: 1 });
  await signBatch(superuser.sql);
  statistics = createStatistics({ database });
});
afterAll(async () => {
  await database.close();
  await superuser.close();
  await made.drop();
});

/** Empties what a test left, as only a superuser with triggers off can. */
beforeEach(async () => {
  await superuser.transact(async (sql) => {
    await sql('set local session_replication_role = replica');
    for (const table of [
      'uncounted',
      'counts',
      'month_counts',
      'ledger',
      'deliveries',
      'publications',
    ]) {
      await sql(`delete from gongkai.${table}`);
    }
  });
});

const ask = async (query: Record<string, unknown>): Promise<PublicationFigures> => {
  const outcome = await statistics.queryPublications({
    from: '2020-01-01',
    to: '2020-12-31',
    ...query,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.figures;
};
const toPairs = (figures: PublicationFigures) =>
  figures.rows.map((row) => [...Object.values(row.values), row.number]);

const byDimension = (dimension: string) => ask({ by: dimension }).then(toPairs);

describe('counting', () => {
  it('moves every mark into the counts, once', async () => {
    await enter(database, [anEntry(), anEntry({ accountId: 'weibo', channel: 'weibo' })]);
    expect(await statistics.countPublications()).toEqual({ counted: 2 });
    expect(await statistics.countPublications()).toEqual({ counted: 0 });
    expect(await database.sql('select * from gongkai.counts')).toHaveLength(12);
    expect(await database.sql('select * from gongkai.month_counts')).toHaveLength(12);
    expect(await statistics.checkCounts()).toEqual([]);
  });

  it('counts each entry once when several count at the same time', async () => {
    await enter(
      database,
      Array.from({ length: 4500 }, () => anEntry()),
    );
    const rounds = await Promise.all([1, 2, 3, 4].map(() => statistics.countPublications()));
    rounds.push(await statistics.countPublications());
    expect(rounds.reduce((sum, { counted }) => sum + counted, 0)).toBe(4500);
    expect((await ask({ by: 'channel' })).total).toBe(4500);
    expect(await statistics.checkCounts()).toEqual([]);
  });

  it('counts an entry whose transaction commits after a later one was counted', async () => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = enter(
      {
        sql: database.sql,
        transact: (work) =>
          database.transact(async (sql) => {
            const result = await work(sql);
            await held;
            return result;
          }),
      },
      [anEntry({ columnId: 'late' })],
    );
    await enter(database, [anEntry({ columnId: 'early' })]);
    await statistics.countPublications();
    expect(await byDimension('column')).toEqual([['early', 1]]);
    release();
    await slow;
    expect((await ask({ by: 'column' })).total).toBe(2);
    expect(await statistics.countPublications()).toEqual({ counted: 1 });
    expect(await byDimension('column')).toEqual([
      ['early', 1],
      ['late', 1],
    ]);
  });
});

describe('figures', () => {
  it('are neither behind nor doubled while entries come in and are counted', async () => {
    let entered = 0;
    const enterAll = async () => {
      for (let round = 0; round < 15; round += 1) {
        const entries = Array.from({ length: 20 }, () => anEntry());
        await enter(database, entries);
        entered += entries.length;
      }
    };
    let isDone = false;
    const counting = (async () => {
      while (!isDone) await statistics.countPublications();
    })();
    const asking = (async () => {
      while (!isDone) {
        const atLeast = entered;
        const { total } = await ask({ by: 'format' });
        expect(total).toBeGreaterThanOrEqual(atLeast);
        expect(total % 20).toBe(0);
        expect(total).toBeLessThanOrEqual(entered + 20);
      }
    })();
    await enterAll().finally(() => (isDone = true));
    await Promise.all([counting, asking]);
    expect((await ask({})).total).toBe(300);
  });

  it('count the day of Beijing, to both edges of the year', async () => {
    await enter(database, [
      anEntry({ publishedAt: '2019-12-31T15:59:00Z' }), // 2019-12-31 23:59
      anEntry({ publishedAt: '2019-12-31T16:01:00Z' }), // 2020-01-01 00:01
      anEntry({ publishedAt: '2020-12-31T15:59:00Z' }), // 2020-12-31 23:59
      anEntry({ publishedAt: '2020-12-31T16:01:00Z' }), // 2021-01-01 00:01
    ]);
    expect(await byDimension('day')).toEqual([
      ['2020-01-01', 1],
      ['2020-12-31', 1],
    ]);
    await statistics.countPublications();
    expect(await byDimension('month')).toEqual([
      ['2020-01', 1],
      ['2020-12', 1],
    ]);
    expect(await byDimension('year')).toEqual([['2020', 2]]);
  });

  it('count new ones unless another way is asked for', async () => {
    await enter(database, [
      anEntry(),
      anEntry({ countedAs: 'update' }),
      anEntry({ countedAs: 'withdrawal' }),
    ]);
    expect((await ask({})).total).toBe(1);
    expect((await ask({ countedAs: 'update,withdrawal' })).total).toBe(2);
    expect(toPairs(await ask({ by: 'counted-as', countedAs: 'new,update' }))).toEqual([
      ['new', 1],
      ['update', 1],
    ]);
  });

  it('agree whether they come from the counts, the tail or the ledger', async () => {
    await enter(database, [
      anEntry({ format: 'video', columnId: 'c1' }),
      anEntry({ format: 'video', columnId: 'c2', locale: 'en' }),
      anEntry({ format: 'text', columnId: 'c2' }),
      anEntry({ format: 'video', columnId: 'c2', accountId: 'weibo', channel: 'weibo' }),
    ]);
    const cross = { by: 'format,column', accounts: 'portal' };
    const byFormat = { by: 'format', accounts: 'portal' };
    const byChannel = { by: 'format', channels: 'portal', locales: 'zh-Hans' };
    const videos = { by: 'account', formats: 'video' };
    const askAll = async () =>
      (await Promise.all([cross, byFormat, byChannel, videos].map(ask))).map(toPairs);
    const before = await askAll();
    expect(before).toEqual([
      [
        ['text', 'c2', 1],
        ['video', 'c1', 1],
        ['video', 'c2', 1],
      ],
      [
        ['text', 1],
        ['video', 2],
      ],
      [
        ['text', 1],
        ['video', 1],
      ],
      [
        ['portal', 2],
        ['weibo', 1],
      ],
    ]);
    await statistics.countPublications();
    expect(await askAll()).toEqual(before);
  });

  it('carry the names of the newest site settings', async () => {
    const toSettings = (nameZh: string) => ({
      siteNameZh: '站',
      siteNameEn: 'Site',
      departments: [],
      columns: [{ id: 'c1', nameZh, nameEn: 'News', slug: 'news', parentId: null, order: 1 }],
    });
    for (const name of ['旧名', '要闻']) {
      await database.sql(
        `insert into gongkai.site_settings_versions (settings, cause, saved_by) values ($1, 'test', 'admin:1')`,
        [toSettings(name)],
      );
    }
    await enter(database, [anEntry({ departmentId: '' })]);
    const { rows } = await ask({ by: 'column,department,account' });
    expect(rows[0]?.namesZh).toEqual({
      column: '要闻',
      department: '（未填）',
      account: '门户网站',
    });
  });
});

describe('rebuilding', () => {
  it('mends counts that were falsified, and the check names them first', async () => {
    await enter(database, [anEntry(), anEntry({ accountId: 'wechat', channel: 'wechat' })]);
    await statistics.countPublications();
    await enter(database, [anEntry()]); // stays uncounted
    await database.sql(
      `update gongkai.counts set number = 9 where dimension = 'channel' and account_id = 'portal'`,
    );
    await database.sql(
      `delete from gongkai.counts where dimension = 'format' and account_id = 'wechat'`,
    );
    await database.sql(
      `insert into gongkai.counts values ('2020-05-05', 'portal', 'new', 'en', 'column', 'x', 3)`,
    );
    await database.sql(
      `update gongkai.month_counts set number = 7 where dimension = 'column' and account_id = 'wechat'`,
    );
    const findings = await statistics.checkCounts();
    expect(findings.map(({ code, where, repairable }) => [code, where, repairable])).toEqual([
      ['statistics.count-differs', 'counts/2020-03-01/portal/new/zh-Hans/channel/portal', true],
      ['statistics.count-differs', 'counts/2020-03-01/wechat/new/zh-Hans/format/text', true],
      ['statistics.count-differs', 'counts/2020-05-05/portal/new/en/column/x', true],
      ['statistics.count-differs', 'counts/2020-03/wechat/new/zh-Hans/column/c1', true],
    ]);
    expect(findings[0]?.message).toContain('计数为 10，台账为 2');
    expect(findings[3]?.message).toContain('2020-03，账号 wechat');
    await statistics.rebuildCounts();
    expect(await statistics.checkCounts()).toEqual([]);
    expect((await ask({ by: 'channel' })).total).toBe(3);
    expect(await statistics.countPublications()).toEqual({ counted: 1 });
    expect(await statistics.checkCounts()).toEqual([]);
  });

  it('names a mark that was deleted without counting its entry', async () => {
    await enter(database, [anEntry()]);
    await database.sql('delete from gongkai.uncounted');
    expect(await statistics.checkCounts()).toHaveLength(12); // six dimensions, by day and by month
    await statistics.rebuildCounts();
    expect(await statistics.checkCounts()).toEqual([]);
  });
});

describe('the tally', () => {
  const START = Date.parse('2019-12-31T16:00:00Z'); // 2020-01-01 00:00 in Beijing
  const entry = fc
    .record({
      accountId: fc.constantFrom('portal', 'wechat', 'weibo'),
      columnId: fc.constantFrom('c1', 'c2', ''),
      countedAs: fc.constantFrom<CountedAs>('new', 'again', 'update'),
      locale: fc.constantFrom('zh-Hans', 'en'),
      minute: fc.integer({ min: 0, max: 366 * 24 * 60 - 1 }),
    })
    .map(({ minute, ...traits }) =>
      anEntry({
        ...traits,
        channel: traits.accountId,
        publishedAt: new Date(START + minute * 60_000).toISOString(),
      }),
    );
  const ALL = { countedAs: 'new,again,update' };
  const sumOf = (pairs: (string | number)[][]) =>
    pairs.reduce((sum, pair) => sum + Number(pair.at(-1)), 0);
  const MONTHS = `select to_char(month::timestamp, 'YYYY-MM') as month, account_id, counted_as, locale, dimension, value, number
    from gongkai.month_counts order by 1, 2, 3, 4, 5, 6`;
  const MONTHS_OF_DAYS = `select to_char(counted_on::timestamp, 'YYYY-MM') as month, account_id, counted_as, locale, dimension, value, sum(number)::int as number
    from gongkai.counts group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;

  it('is the same by days, by months, by the year and rebuilt, however counting was interrupted', async () => {
    const entered: Entry[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (entries, isCounted) => {
          await enter(database, entries);
          entered.push(...entries);
          if (isCounted) await statistics.countPublications();
          const figuresBy = async (by: string) => toPairs(await ask({ by, ...ALL }));
          const days = await figuresBy('day,column');
          const months = await figuresBy('month,column');
          for (const [month, column, number] of months) {
            const within = days.filter(
              (day) => String(day[0]).startsWith(`${month}-`) && day[1] === column,
            );
            expect(sumOf(within)).toBe(number);
          }
          expect(sumOf(months)).toBe(entered.length);
          const kept = await database.sql(MONTHS);
          expect(kept).toEqual(await database.sql(MONTHS_OF_DAYS));
          expect(await statistics.checkCounts()).toEqual([]);
          await statistics.rebuildCounts();
          expect(await figuresBy('month,column')).toEqual(months);
          expect(await database.sql(MONTHS)).toEqual(kept);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is the same for any range, whether whole months or single days are read', async () => {
    const toDay = (minute: number) =>
      new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString().slice(0, 10);
    await enter(database, fc.sample(entry, { numRuns: 400, seed: 7 }));
    await statistics.countPublications();
    await enter(database, fc.sample(entry, { numRuns: 40, seed: 8 })); // the tail
    const minute = fc.nat(366 * 24 * 60 - 1);
    await fc.assert(
      fc.asyncProperty(
        minute,
        minute,
        fc.constantFrom('column', 'channel,month', 'year', 'locale,counted-as'),
        async (one, other, by) => {
          const range = { from: toDay(Math.min(one, other)), to: toDay(Math.max(one, other)) };
          const { rows, total } = await ask({ ...range, by, ...ALL });
          // A question by day reads no month.
          const daily = await ask({ ...range, by: `${by},day`, ...ALL });
          expect(total).toBe(daily.total);
          for (const { values, number } of rows) {
            const within = daily.rows.filter((day) =>
              Object.entries(values).every(([name, value]) => day.values[name as 'day'] === value),
            );
            expect(within.reduce((sum, day) => sum + day.number, 0)).toBe(number);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
