import type { CorpusItem } from '../corpus/corpus';
import { PICTURE_COUNT } from '../corpus/pictures';
import { createRateBar } from './draw-rate';
import type { ReplaySystem } from './replay-system';
import { runCorpus } from './run-corpus';
import { setUpSite } from './set-up-site';
import { keepPlan } from './state-store';
import { readBacklog, waitUntilCounted } from './wait-until-counted';

export type ReplayTook = {
  interrupted: boolean;
  items: number;
  /** Through in this run; fewer than `items` when a former run did the others. */
  itemsThisRun: number;
  seconds: number;
  itemsPerSecond: number;
};

/**
 * Puts the items through the pipeline of an opened system and waits until all is delivered, counted and listed. Asked to stop,
 * it finishes what is under way and answers `interrupted`; the next run goes on from there.
 */
export const runReplay = async ({
  system,
  items,
  plan,
  concurrency,
}: {
  system: ReplaySystem;
  items: readonly CorpusItem[];
  plan: string;
  concurrency: number;
}): Promise<ReplayTook> => {
  const { office, strapi, stopped } = system;
  const { sql } = office.database;
  await keepPlan(sql, plan);
  const ids = await setUpSite(strapi, office, createRateBar('图片 pictures ', PICTURE_COUNT, 0));
  const startedAt = Date.now();
  let doneBefore = 0;
  let done = 0;
  const begin = (before: number) => {
    doneBefore = before;
    const draw = createRateBar('稿件 items    ', items.length, before);
    return (now: number) => {
      done = now;
      draw(now);
    };
  };
  await runCorpus({ office, items, ids, concurrency, begin, stopped });
  const { open } = await readBacklog(sql);
  const drawRest = createRateBar('发送 delivering', open, 0);
  await waitUntilCounted(sql, (backlog) => drawRest(Math.max(0, open - backlog.open)), { stopped });
  const seconds = (Date.now() - startedAt) / 1000;
  const itemsThisRun = done - doneBefore;
  return {
    interrupted: stopped(),
    items: items.length,
    itemsThisRun,
    seconds,
    itemsPerSecond: itemsThisRun / seconds,
  };
};
