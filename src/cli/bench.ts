// npm run bench: our figures beside plain Strapi's, measured in one run on one machine.
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

import { type BenchGround, openBenchGround } from './bench/bench-ground';
import { BENCH_USAGE, type BenchOptions, readBenchOptions } from './bench/bench-options';
import { measureChecks } from './bench/checks-phase';
import { openMeasured } from './bench/child-calls';
import { comparePublish, compareWholeWay, countItems } from './bench/compare-phase';
import { measureDifferences } from './bench/diff-phase';
import { measureImport } from './bench/import-phase';
import { makePlainApp } from './bench/plain-app';
import { measureProcesses } from './bench/processes-phase';
import { measureRendering } from './bench/render-phase';
import { measureReview } from './bench/review-phase';
import { compareSaves } from './bench/save-phase';
import { type Figure, isMet, toBenchTable } from './bench/statistics';
import { measureStatistics } from './bench/statistics-phase';
import { COLUMNS } from './corpus/columns';
import { createRateBar } from './replay/draw-rate';
import { startWorkerFor } from './replay/start-worker-for';
import { runMain } from './run-main';
import { prepareEnv } from './supervisor/prepare-env';

const step = (text: string) => console.error(`→ ${text}`);

const compare = async (ground: BenchGround, options: BenchOptions): Promise<Figure[]> => {
  makePlainApp(ground.plainFolder, ground.plainUrl);
  const script = (name: string) => path.join(__dirname, 'bench', `${name}.js`);
  const plain = openMeasured(
    script('plain-main'),
    { ...ground.oursEnv, DATABASE_URL: ground.plainUrl },
    [ground.plainFolder],
  );
  const ours = openMeasured(script('ours-main'), ground.oursEnv);
  try {
    step('CMS、普通 Strapi / CMS and plain Strapi');
    const number = countItems(options);
    await ours.call('setUp', { number });
    await plain.call('setUp', { number });
    const worker = await startWorkerFor(ground.facts);
    step('全程与“新建并发布”对比 / the whole way against create + publish');
    const way = await compareWholeWay({ ours, plain }, options, step);
    await worker.stop();
    step('发布对比 / publish');
    const publish = await comparePublish({ ours, plain }, options, step);
    step('保存长稿件对比 / saving a long item');
    const save = await compareSaves({ ours, plain }, options, step);
    return [
      save,
      {
        name: 'whole way: save, submit, 3 decisions, publish, deliver, count | create + publish',
        unit: '/s',
        ours: way.ours,
        plain: way.plain,
        target: { of: 'ratio', atLeast: 0.8 },
      },
      {
        name: 'publish an approved item | publish',
        unit: 'ms',
        ours: publish.ours,
        plain: publish.plain,
        target: { of: 'ratio', atMost: 0.5 },
      },
      {
        name: 'a delivery to the portal',
        unit: 'ms',
        ours: publish.deliveryMs,
        plain: null,
        target: { of: 'figure', atMost: 20 },
      },
      {
        name: 'longest that a ledger entry waited to be counted',
        unit: 'ms',
        ours: way.lagMs,
        plain: null,
        target: { of: 'figure', atMost: 1000 },
      },
    ];
  } finally {
    await ours.end();
    await plain.end();
  }
};

const measureLedger = async (
  { statisticsUrls }: BenchGround,
  { entries }: BenchOptions,
): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const rows of [10_000, entries]) {
    step(`统计查询，台账 ${rows} 行 / a year by one dimension, ${rows} ledger rows`);
    const ours = await measureStatistics(statisticsUrls, rows);
    figures.push({
      name: `a year by one dimension, ${rows} ledger rows`,
      unit: 'ms',
      ours,
      plain: null,
      target: { of: 'figure', atMost: 10 },
    });
  }
  return figures;
};

const measureRunning = async (
  { facts }: BenchGround,
  { httpItems, concurrency }: BenchOptions,
): Promise<Figure[]> => {
  step(`CMS 与 worker 进程，${httpItems} 件稿件走 HTTP / ${httpItems} items by HTTP`);
  const onItem = createRateBar('HTTP', httpItems, 0);
  const found = await measureProcesses(facts, { number: httpItems, concurrency, onItem });
  step(`HTTP: ${found.itemsPerSecond.toFixed(1)} items/s, six requests each`);
  const atMost = (name: string, unit: string, ours: number, limit: number): Figure => ({
    name,
    unit,
    ours,
    plain: null,
    target: { of: 'figure', atMost: limit },
  });
  return [
    atMost('CMS ready', 'ms', found.cmsReadyMs, 5000),
    atMost(`CMS after ${httpItems} items by HTTP`, 'MB', found.cmsMb, 350),
    atMost(`worker after ${httpItems} items by HTTP`, 'MB', found.workerMb, 150),
    atMost(
      `a photo of ${found.photoMb.toFixed(1)} MB uploaded and ready`,
      'ms',
      found.photoMs,
      2000,
    ),
    ...(found.openMs === null
      ? []
      : [
          atMost(
            'a long item with ten pictures opened from the list until it can be typed in',
            'ms',
            found.openMs,
            1000,
          ),
        ]),
    atMost('first page of a list of 100,000 items in the admin', 'ms', found.listMs, 100),
  ];
};

const measureReading = async ({ statisticsUrls }: BenchGround): Promise<Figure[]> => {
  step('修订版对比 / the difference of two revisions');
  const differences = measureDifferences();
  step('检查长稿件和附件 / all checks of a long item and its files');
  const checks = await measureChecks();
  step('审核任务与决定，100,000 张审核单 / tasks and decisions, 100,000 cases');
  return [...differences, ...checks, ...(await measureReview(statisticsUrls))];
};

const measurePages = ({ archive }: BenchGround, options: BenchOptions): Promise<Figure[]> => {
  step('门户页面，1,000 与 100,000 篇存档 / pages of the portal, 1,000 and 100,000 items archived');
  return measureRendering(archive, options);
};

const OLD_SITE = 20_000;

const measureOldSite = async (
  { facts }: BenchGround,
  { importItems: items }: BenchOptions,
): Promise<Figure> => {
  step(`旧站导入，${items} 篇 / an old site of ${items} items`);
  const found = await measureImport(facts, { items, column: COLUMNS[0]?.nameZh ?? '' });
  const { importedPerSecond, takenOverPerSecond } = found;
  step(
    `old site: ${importedPerSecond.toFixed(1)} items/s imported, ${takenOverPerSecond.toFixed(1)} items/s taken over`,
  );
  return {
    name: `an old site of 20,000 items checked, imported and taken over to the portal (at the speed of ${items})`,
    unit: 'min',
    ours: (OLD_SITE * (1 / importedPerSecond + 1 / takenOverPerSecond)) / 60,
    plain: null,
    target: { of: 'figure', atMost: 15 },
  };
};

const toMachine = () => {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${processors.length} × ${processors[0]?.model.trim() ?? '?'}, ${gigabytes} GB, Node ${process.version}, ${process.platform}`;
};

const bench = async (options: BenchOptions): Promise<number> => {
  const { env, source } = prepareEnv();
  const ground = await openBenchGround(env, source);
  try {
    const figures = [
      ...(await compare(ground, options)),
      ...(await measureLedger(ground, options)),
      ...(await measureRunning(ground, options)),
      ...(await measureReading(ground)),
      ...(await measurePages(ground, options)),
      await measureOldSite(ground, options),
    ];
    const machine = toMachine();
    console.log(
      options.json
        ? JSON.stringify({ machine, figures }, null, 2)
        : `\n${machine}\n${toBenchTable(figures)}`,
    );
    return options.strict && !figures.every(isMet) ? 1 : 0;
  } finally {
    await ground.close();
  }
};

runMain(async (args) => {
  const options = readBenchOptions(args);
  if (options.help) {
    console.log(BENCH_USAGE);
    return 0;
  }
  return bench(options);
});
