// npm run lighthouse: home, a column, an item and the search of a demo portal, as Lighthouse rates them on a telephone.
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { createLogger } from '../platform/logger';
import { findFreePort } from '../platform/process/ports';
import { CATEGORIES, findLighthouse, type Rated, runLighthouse } from './lighthouse/run-lighthouse';
import { parseOptions } from './parse-options';
import { runMain } from './run-main';
import { superviseChild } from './supervisor/child';
import { toChildren } from './supervisor/children';
import { openDatabase } from './supervisor/open-database';
import { DEMO_DATABASE, type Place, toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';
import { openBrowser } from './support/open-browser';

const USAGE = `用法 / Usage: npm run lighthouse [-- --database gongkai_demo] [--json]
  用 Lighthouse 以手机评测首页、栏目页、稿件页和搜索页 / rates home, a column, an item and the search on a telephone
  --database  哪个演示数据库的门户 / of which demo database (gongkai_demo)
  --json      以 JSON 输出 / as JSON`;

const OPTIONS = {
  database: { type: 'string', default: DEMO_DATABASE },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Page = { name: string; address: string };

const COLUMN = 'notices';

/** A page of each kind that stands in the folder of this portal. */
const choosePages = ({ siteDir }: Place): Page[] => {
  const item = readdirSync(path.join(siteDir, 'news-post')).find((name) => name.endsWith('.html'));
  return [
    { name: '首页 home', address: '/' },
    { name: '栏目 column', address: `/columns/${COLUMN}/index.html` },
    { name: '稿件 item', address: `/news-post/${item ?? ''}` },
    { name: '搜索 search', address: '/search' },
  ];
};

type RatedPage = Page & Rated;

/** Of the portal alone, which needs neither CMS nor worker to be read. */
const rateAll = async (database: string): Promise<RatedPage[]> => {
  const command = findLighthouse();
  const { env, source } = prepareEnv();
  const place = toPlace(env, database);
  const { urls, close } = await openDatabase({ env, place, make: false });
  const port = await findFreePort();
  const facts = {
    env: { ...env, PORTAL_HOST: '127.0.0.1', PORTAL_PORT: port },
    source,
    place,
    urls,
  };
  const spec = toChildren(facts).find(({ name }) => name === 'portal');
  if (!spec) throw new Error('no portal among the children');
  const portal = superviseChild(spec, {
    logger: createLogger('portal'),
    onLine: () => undefined,
    onChange: () => undefined,
  });
  try {
    await portal.start();
    const debugging = await findFreePort();
    const browser = await openBrowser(source, [`--remote-debugging-port=${debugging}`]);
    try {
      const rated: RatedPage[] = [];
      for (const page of choosePages(place)) {
        const url = `http://127.0.0.1:${port}${page.address}`;
        const found = await runLighthouse(command, { url, port: debugging, source });
        rated.push({ ...page, ...found });
        console.error(toLine({ ...page, ...found }));
      }
      return rated;
    } finally {
      await browser.close();
    }
  } finally {
    await portal.stop();
    await close();
  }
};

const toLine = ({ name, scores, largestPaintMs, layoutShift }: RatedPage): string =>
  `${name}: ${CATEGORIES.map((one) => `${one} ${scores[one]}`).join(', ')}; LCP ${largestPaintMs} ms, CLS ${layoutShift.toFixed(3)}`;

runMain(async (args) => {
  const { help, json, database } = parseOptions(args, OPTIONS, {
    code: 'lighthouse.arguments',
    usage: USAGE,
  });
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const pages = await rateAll(database);
  if (json) console.log(JSON.stringify({ pages }, null, 2));
  return 0;
});
