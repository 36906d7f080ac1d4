// A process of its own, started by fill.ts: it boots the CMS inside itself, and that takes the signals of a process.
import { toShanghaiDay } from '../../platform/clock';
import { readEnv } from '../../platform/env';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { createCorpus } from '../corpus/corpus';
import { openOffice } from '../replay/office';
import { runCorpus } from '../replay/run-corpus';
import { setUpSite } from '../replay/set-up-site';
import { prepareState, rememberPart, takePlan } from '../replay/state-store';
import { toTargets } from '../replay/targets';
import { readBacklog, waitUntilCounted } from '../replay/wait-until-counted';
import { runMain } from '../run-main';
import { bootCms } from '../support/boot-cms';
import { saveSiteFacts } from './desk/save-site-facts';
import { saveUnit, showExemplars } from './desk/show-exemplars';
import { showAll, toShowpieces, UNREACHABLE_ACCOUNT } from './showcase';

/** Fifty to one: about 160 portal items, 65 WeChat and 40 Weibo posts over twelve months. */
const SCALE = 0.02;
const YEAR_MS = 364 * 24 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;
const CONCURRENCY = 8;

export type FillMessage = { type: 'progress'; step: string; done: number; total: number };

const tell = (step: string) => (done: number, total: number) => {
  const message: FillMessage = { type: 'progress', step, done, total };
  process.send?.(message);
};

/** As the owner: the application's role may change accounts, not make them. */
const addUnreachableAccount = async (ownerUrl: string) => {
  const owner = openPoolDatabase(ownerUrl, { max: 1 });
  try {
    await owner.sql(
      `insert into gongkai.accounts (account_id, channel, connector, name_zh, name_en)
       values ($1, $1, $1, '今日头条号（未接入）', 'Toutiao (not connected)') on conflict do nothing`,
      [UNREACHABLE_ACCOUNT],
    );
  } finally {
    await owner.close();
  }
};

/** The instant at which the sample was begun; a run on a later day goes on with the same sample. */
const toSample = (begunAt: Date) => {
  const [from, to] = [
    new Date(begunAt.getTime() - YEAR_MS),
    new Date(begunAt.getTime() - DAY_MS),
  ].map(toShanghaiDay);
  const span = { from: from ?? '', to: to ?? '', edges: false };
  const { items } = createCorpus({ ...span, figures: toTargets(2020, SCALE) });
  const spare = createCorpus({
    ...span,
    seed: 7,
    figures: { portal: 30, portalMultimedia: 8, wechat: 8, weibo: 8 },
  });
  return { items, pieces: toShowpieces(spare.items, begunAt) };
};

const fill = async (): Promise<void> => {
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = appUrl } = readEnv();
  await prepareState(ownerUrl, appUrl);
  await addUnreachableAccount(ownerUrl);
  const { strapi, stop } = await bootCms({ settableClock: true });
  try {
    const office = await openOffice(strapi);
    const { sql } = office.database;
    const begunAt = new Date(await takePlan(sql, new Date().toISOString()));
    const { items, pieces } = toSample(begunAt);
    await saveUnit(strapi, office);
    await saveSiteFacts(strapi);
    const ids = await setUpSite(strapi, office, tell('图片 pictures'));
    const begin = () => (done: number) => tell('稿件 items')(done, items.length);
    await runCorpus({ office, items, ids, concurrency: CONCURRENCY, begin });
    await showExemplars(strapi, office, begunAt, ids);
    await showAll(office, pieces, ids, tell('各种状态 states'));
    const { open } = await readBacklog(sql);
    const tellSent = tell('发送 delivering');
    await waitUntilCounted(sql, (backlog) => tellSent(Math.max(0, open - backlog.open), open), {
      mayFail: true,
    });
    await rememberPart(sql, 'fill', 'done', new Date().toISOString());
  } finally {
    await stop();
  }
};

// Whoever started it is gone: end, the next start goes on.
process.on('disconnect', () => process.exit(1));

runMain(async () => {
  await fill();
  return 0;
});
