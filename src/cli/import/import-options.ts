import path from 'node:path';

import { AppError } from '../../platform/app-error';
import { parseOptions } from '../parse-options';

export const IMPORT_USAGE = `用法 / Usage: npm run import -- --from DIR|FILE.csv [--map mapping.json] [--dry-run] [--batch NAME] [--skip-faulty]
  --from         旧站网页所在的文件夹，或 CSV 表格 / a folder of the old site's pages, or a table
  --map          栏目等对应关系（JSON）/ what corresponds to what
  --dry-run      只检查并写出报告，不写入任何内容 / check and report, write nothing
  --batch        批次名（默认：来源的名字）；同名再次运行会接着做 / name of the batch; run again to go on with it
  --source       来源说明，签署人会看到 / where it comes from, as those who sign will read it
  --skip-faulty  有错误的稿件不导入（默认：有错误时不导入任何稿件）/ leave out pages with errors (default: refuse all)
  --report       报告写到哪个文件夹 / folder for the report
  --concurrency  同时写入的稿件数 / items at once (4)
  --nginx        把跳转表写成 nginx 的 map 文件，不导入 / write the redirects as a map for nginx, import nothing
  --database     写入哪个数据库（默认：正在运行的系统的）/ which database`;

export type ImportOptions = {
  help: boolean;
  from: string;
  map: string | undefined;
  dryRun: boolean;
  batch: string;
  source: string;
  skipFaulty: boolean;
  report: string | undefined;
  concurrency: number;
  nginx: string | undefined;
  database: string | undefined;
};

const CODE = 'import.arguments';
const refuse = (message: string) =>
  new AppError({ kind: 'invalid', code: CODE, message: `${message}\n\n${IMPORT_USAGE}` });

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Relative paths mean the folder the command was typed in. Throws AppError `import.arguments`. */
export const readImportOptions = (args: string[], folder: string): ImportOptions => {
  const given = parseOptions(
    args,
    {
      ...{
        from: text,
        map: text,
        batch: text,
        source: text,
        report: text,
        nginx: text,
        database: text,
      },
      concurrency: { type: 'string', default: '4' },
      ...{ 'dry-run': flag, 'skip-faulty': flag, help: flag },
    },
    { code: CODE, usage: IMPORT_USAGE },
  );
  const { from = '', concurrency, help, nginx, map, report, database } = given;
  if (from === '' && !help && nginx === undefined)
    throw refuse('请用 --from 指明来源 / --from is missing');
  if (!/^[1-9]\d?$/.test(concurrency))
    throw refuse(`--concurrency “${concurrency}” 应为 1 到 99 的整数`);
  const at = (file: string | undefined) => file && path.resolve(folder, file);
  const name = path.basename(from).replace(/\.csv$/i, '');
  const batch = (given.batch ?? name).trim();
  if (batch.length > 100) throw refuse('--batch 过长 / too long');
  return {
    help,
    from: path.resolve(folder, from),
    map: at(map),
    dryRun: given['dry-run'],
    batch,
    source: given.source ?? path.basename(from),
    skipFaulty: given['skip-faulty'],
    report: at(report),
    concurrency: Number(concurrency),
    nginx: at(nginx),
    database,
  };
};
