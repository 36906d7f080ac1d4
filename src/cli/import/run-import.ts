// The second passage: what the plan found good is saved, page by page, and the batch is closed.
import {
  beginBatch,
  closeBatch,
  findBatch,
  readImportedKeys,
} from '../../../plugins/channels/server/adapters/import-store';
import { AppError } from '../../platform/app-error';
import type { Database } from '../../platform/sql/sql';
import { createRateBar } from '../replay/draw-rate';
import type { OldPage, OldSource } from './old-page';
import { toSentence } from './old-page';
import { isFaulty, type Plan, type PlannedPage } from './plan-import';
import { toTotals } from './report';

export const IMPORTER = { ref: 'system', name: '旧站导入' };
const TOLD = 500;

/** The batch of this name to go on with, or a new one. Throws AppError `import.closed` where nothing can be added. */
export const openBatch = async (
  { sql }: Database,
  { name, source }: { name: string; source: string },
): Promise<number> => {
  const batch = await findBatch(sql, name);
  if (!batch) return beginBatch(sql, { name, source, by: IMPORTER });
  if (batch.sha256 === null && batch.discard === null) return batch.batchId;
  const why = batch.discard ? '已作废' : `已导入完毕（${batch.items} 篇）`;
  throw new AppError({
    kind: 'invalid',
    code: 'import.closed',
    message: `批次“${name}”${why}，不能再添加。如是另一次导入，请用 --batch 另取名字。\nThe batch “${name}” is closed; name another with --batch.`,
  });
};

export type RunInput = {
  database: Database;
  batchId: number;
  source: OldSource;
  plan: Plan;
  concurrency: number;
  save(page: OldPage, planned: PlannedPage): Promise<void>;
  /** With it a page that cannot be saved is left out and named; without, the run ends there. */
  skipFaulty: boolean;
  stopped(): boolean;
};
export type RunResult = {
  saved: number;
  before: number;
  skipped: PlannedPage[];
  interrupted: boolean;
};

const refusePage = (page: PlannedPage, cause: unknown) =>
  new AppError({
    kind: 'failed',
    code: 'import.page',
    message: `“${page.title}”（${page.key}）没有导入：${(cause as Error).message}\n再次运行会接着做；加上 --skip-faulty 则跳过这样的稿件。/ It was not imported; run again to go on, or leave such pages out with --skip-faulty.`,
    cause,
  });

/** Saves what is not in the batch yet, `concurrency` at once. Safe to run again after any end. */
export const importPages = async (input: RunInput): Promise<RunResult> => {
  const { database, batchId, source, plan, concurrency, save, skipFaulty, stopped } = input;
  const planned = new Map(plan.pages.map((page) => [`${page.place} ${page.key}`, page]));
  const done = await readImportedKeys(database.sql, batchId);
  const skipped = plan.pages.filter(isFaulty);
  const total = plan.pages.length - skipped.length;
  const before = plan.pages.filter((page) => !isFaulty(page) && done.has(page.key)).length;
  const draw = createRateBar('导入 importing', total, before);
  const pages = source.read();
  let saved = 0;
  let failure: unknown;
  const take = async (): Promise<void> => {
    while (failure === undefined && !stopped()) {
      const next = await pages.next();
      if (next.done) return;
      const page = planned.get(`${next.value.place} ${next.value.key}`);
      if (!page || isFaulty(page) || done.has(page.key)) continue;
      try {
        await save(next.value, page);
        draw(before + (saved += 1));
      } catch (error) {
        if (!skipFaulty) failure ??= refusePage(page, error);
        page.remarks.push({ code: 'file-refused', about: (error as Error).message });
        skipped.push(page);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, take));
  if (failure !== undefined) throw failure;
  return { saved, before, skipped, interrupted: stopped() };
};

/** Closes the batch with the report that those who sign will read. */
export const finishBatch = async (
  { sql }: Database,
  { batchId, plan, skipped }: { batchId: number; plan: Plan; skipped: readonly PlannedPage[] },
): Promise<void> => {
  await closeBatch(sql, {
    batchId,
    by: IMPORTER,
    report: {
      totals: toTotals(plan),
      skipped: skipped.slice(0, TOLD).map(({ key, title, remarks }) => ({
        key,
        title,
        why: remarks.map(toSentence).join('；'),
      })),
      skippedCount: skipped.length,
    },
  });
};
