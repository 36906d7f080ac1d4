// npm run import -- --from DIR|FILE.csv --map mapping.json [--dry-run]: pages of an old site as a batch that two people sign.
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { AppError } from '../platform/app-error';
import { openRegisterMacs } from '../platform/register-keys';
import { IMPORT_USAGE, type ImportOptions, readImportOptions } from './import/import-options';
import { type ImportSystem, lockBatchName, openImportSystem } from './import/import-system';
import { inspectFile } from './import/inspect-file';
import { createFindHolders } from './import/judge-numbers';
import type { Ground } from './import/judge-page';
import { type Mapping, readMapping } from './import/mapping';
import type { OldSource } from './import/old-page';
import { type Plan, planImport } from './import/plan-import';
import { openCsv } from './import/read-csv';
import { openFolder } from './import/read-folder';
import { toReportLines, toTotals, writeReport } from './import/report';
import { finishBatch, importPages, openBatch } from './import/run-import';
import { savePage } from './import/save-page';
import { openFileKeeper } from './import/store-files';
import { writeNginxMap } from './import/write-nginx-map';
import { createRateBar } from './replay/draw-rate';
import { runMain } from './run-main';

const openSource = async (from: string, mapping: Mapping): Promise<OldSource> => {
  const found = await stat(from).catch((cause: unknown) => {
    const message = `找不到 ${from} / there is no such folder or file`;
    throw new AppError({ kind: 'invalid', code: 'import.no-source', message, cause });
  });
  return found.isDirectory() ? openFolder(from, mapping) : openCsv(from, mapping);
};

const listenForEnd = () => {
  let asked = false;
  const end = () => {
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return () => asked;
};

type Job = { options: ImportOptions; system: ImportSystem; mapping: Mapping; source: OldSource };

const makePlan = async ({ options, system, mapping, source }: Job) => {
  const { settings } = await readNewestSettings(system.database.sql);
  const ground: Ground = { settings, now: new Date() };
  const total = await source.count();
  const draw = createRateBar('检查 checking', total, 0);
  const batch = options.batch;
  const plan = await planImport({
    source,
    mapping,
    ground,
    batch,
    inspect: inspectFile,
    findHolders: createFindHolders(system.database.sql),
    onPage: draw,
  });
  const folder = options.report ?? path.join(system.attached.place.dataDir, 'imports', batch);
  await writeReport(folder, { plan, settings, batch });
  const totals = toTotals(plan);
  console.log(
    `${toReportLines(totals).join('\n')}\n报告 report: ${path.join(folder, 'report.html')}`,
  );
  return { plan, ground, totals };
};

const write = async (job: Job, plan: Plan, ground: Ground): Promise<number> => {
  const { options, system, mapping, source } = job;
  const unlock = await lockBatchName(system.attached.urls.app, options.batch);
  try {
    const name = { name: options.batch, source: options.source };
    const batchId = await openBatch(system.database, name);
    const { strapi, database } = await system.openDesk();
    // Booting takes away the listeners of these signals.
    const stopped = listenForEnd();
    const keepFile = await openFileKeeper(strapi, database, batchId);
    const deps = { strapi, database, batchId, root: source.root, mapping, ground, plan, keepFile };
    const { concurrency, skipFaulty } = options;
    const result = await importPages({
      ...{ database, batchId, source, plan, concurrency, skipFaulty, stopped },
      save: (page, planned) => savePage(deps, page, planned),
    });
    if (result.interrupted) {
      console.error('已中断；再次运行会接着做。/ Interrupted; run it again to go on.');
      return 130;
    }
    await finishBatch(database, { batchId, plan, skipped: result.skipped });
    const { saved, before, skipped } = result;
    console.log(
      `批次“${options.batch}”导入完毕：本次 ${saved} 篇，此前 ${before} 篇，未导入 ${skipped.length} 篇。/ imported ${saved}, before ${before}, left out ${skipped.length}\n` +
        '请两人在管理后台“旧站导入”中分别签署，签署后由系统发布。/ Two people now sign the batch in the admin.',
    );
    return 0;
  } finally {
    await unlock();
  }
};

const run = async (options: ImportOptions): Promise<number> => {
  const mapping = await readMapping(options.map);
  const source = await openSource(options.from, mapping);
  const system = await openImportSystem(options.database);
  const job = { options, system, mapping, source };
  try {
    const { plan, ground, totals } = await makePlan(job);
    if (options.dryRun) return totals.faulty > 0 ? 1 : 0;
    if (totals.pages === totals.faulty || (totals.faulty > 0 && !options.skipFaulty)) {
      console.error(
        totals.pages === totals.faulty
          ? '没有可以导入的稿件。/ There is nothing to import.'
          : '有稿件存在错误，没有导入任何稿件。请改正，或用 --skip-faulty 跳过它们。/ Some pages have errors, nothing was imported. Mend them, or leave them out with --skip-faulty.',
      );
      return 1;
    }
    return await write(job, plan, ground);
  } finally {
    await system.close();
  }
};

const exportMap = async ({ nginx = '', database }: ImportOptions): Promise<number> => {
  const system = await openImportSystem(database);
  try {
    const macs = openRegisterMacs(system.attached.env);
    const number = await writeNginxMap(system.database.sql, nginx, macs);
    console.log(`已写入 ${number} 个旧地址 / ${number} old addresses: ${nginx}`);
    return 0;
  } finally {
    await system.close();
  }
};

runMain(async (args) => {
  const options = readImportOptions(args, process.cwd());
  if (options.help) {
    console.log(IMPORT_USAGE);
    return 0;
  }
  return options.nginx === undefined ? run(options) : exportMap(options);
});
