// npm run replay -- --year 2020: the department's whole year through the real pipeline, compared with its report.
import { createCorpus } from './corpus/corpus';
import { resetDemo } from './demo/reset-demo';
import { compareFigures, toComparisonTable } from './replay/compare-figures';
import { readFound } from './replay/read-found';
import {
  readReplayOptions,
  REPLAY_USAGE,
  type ReplayOptions,
  toReplayDatabase,
} from './replay/replay-options';
import { openReplaySystem } from './replay/replay-system';
import { runReplay } from './replay/run-replay';
import { toTargets } from './replay/targets';
import { runMain } from './run-main';
import { toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';

const replay = async (options: ReplayOptions): Promise<number> => {
  const { year, scale, seed, concurrency, json } = options;
  const { env, source } = prepareEnv();
  const databaseName = toReplayDatabase(options);
  const place = toPlace(env, databaseName);
  const targets = toTargets(year, scale);
  if (options.reset) await resetDemo(env, place);
  const { items } = createCorpus({
    seed,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    figures: targets,
  });
  const plan = JSON.stringify({ year, scale, seed, items: items.length });
  const system = await openReplaySystem({ env, source, place });
  try {
    const took = await runReplay({ system, items, plan, concurrency });
    if (took.interrupted) {
      console.error('已中断；再次运行会接着做。/ Interrupted; run it again to go on.');
      return 130;
    }
    const figures = compareFigures(targets, await readFound(system.office.database, year));
    const ok = figures.every(({ equal }) => equal);
    if (json) {
      console.log(
        JSON.stringify(
          { year, scale, seed, database: databaseName, ...took, figures, ok },
          null,
          2,
        ),
      );
    } else {
      console.log(`\n${toComparisonTable(figures)}\n`);
      console.log(ok ? '全部一致 / every figure agrees' : '有差异 / figures differ');
    }
    return ok ? 0 : 1;
  } finally {
    await system.close();
  }
};

runMain(async (args) => {
  const options = readReplayOptions(args);
  if (options.help) {
    console.log(REPLAY_USAGE);
    return 0;
  }
  return replay(options);
});
