import { createStatistics } from '../../../plugins/statistics/server/services';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { median } from './statistics';

const ROUNDS = 15;
const DIMENSIONS = [
  'channel',
  'account',
  'content-type',
  'format',
  'department',
  'column',
  'month',
] as const;

/** Ledger rows spread evenly over so many years, with everything that the dimensions are made of. */
const FILL = `
  insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as, format,
    department_id, column_id, published_at, counted_on, entered_by)
  select n, n, account, account, (array['news-post', 'news-post', 'interpretation', 'social-post'])[1 + n % 4], 'd' || n,
    case when n % 20 = 0 then 'en' else 'zh-Hans' end, 'publish', case when n % 12 = 0 then 'update' else 'new' end,
    (array['text', 'text', 'text-and-pictures', 'video', 'pictures'])[1 + n % 5],
    'department-' || abs(hashint4(n)) % 14, 'column-' || abs(hashint4(n + 7)) % 18, at, (at at time zone 'Asia/Shanghai')::date, 'system'
  from (select n, (array['portal', 'portal', 'wechat', 'weibo'])[1 + abs(hashint4(n)) % 4] as account,
      timestamptz '2019-12-31 16:00Z' + $2 * interval '365 days' * (n::float8 / $1) as at
    from generate_series(1, $1::int) n) made`;

/**
 * The slowest of the medians of a year by one dimension, in ms, over a ledger of `entries` rows. The superuser fills it
 * with triggers and keys off, in a database of its own: only the size matters here.
 */
export const measureStatistics = async (
  urls: { superuser: string; app: string },
  entries: number,
): Promise<number> => {
  const superuser = openPoolDatabase(urls.superuser, { max: 1 });
  try {
    await superuser.sql('set session_replication_role = replica');
    await superuser.sql(
      'truncate gongkai.ledger, gongkai.uncounted, gongkai.counts, gongkai.month_counts',
    );
    await superuser.sql(FILL, [entries, entries > 100_000 ? 20 : 1]);
    await createStatistics({ database: superuser }).rebuildCounts();
    for (const table of ['ledger', 'counts', 'month_counts', 'uncounted']) {
      await superuser.sql(`vacuum analyze gongkai.${table}`);
    }
  } finally {
    await superuser.close();
  }
  const database = openPoolDatabase(urls.app, { max: 1 });
  try {
    const { queryPublications } = createStatistics({ database });
    const medians: number[] = [];
    for (const by of DIMENSIONS) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = performance.now();
        const outcome = await queryPublications({ from: '2020-01-01', to: '2020-12-31', by });
        times.push(performance.now() - before);
        if (!outcome.ok || outcome.figures.total === 0) throw new Error(`no figures by ${by}`);
      }
      medians.push(median(times));
    }
    return Math.max(...medians);
  } finally {
    await database.close();
  }
};
