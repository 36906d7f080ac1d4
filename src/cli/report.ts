// npm run report -- --year 2020 --out DIR: the channel figures of a year as JSON and as a readable HTML page.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { renderChannelReport } from '../../plugins/annual-report/server/core/render-channel-report';
import { AppError } from '../platform/app-error';
import { systemClock } from '../platform/clock';
import { openPoolDatabase } from '../platform/sql/pool-database';
import { drawChannelReport } from './report/draw-channel-report';
import { runMain } from './run-main';
import { attach } from './supervisor/attach';

const USAGE = `用法 / Usage: npm run report -- --year 2020 --out DIR
  --agency     报告中单位的称呼（默认为网站名称）/ the department's name in the sentence
  --locales    计入的语言，如 zh-Hans（默认全部）/ languages that count (default: all)
  --database   gongkai（默认 / default）, gongkai_demo, gongkai_replay_2020`;

const readOptions = (args: string[]) => {
  const one = { type: 'string' } as const;
  const options = { year: one, out: one, agency: one, locales: one, database: one } as const;
  const refuse = (message: string, cause?: unknown) =>
    new AppError({
      kind: 'invalid',
      code: 'report.arguments',
      message: `${message}\n${USAGE}`,
      cause,
    });
  try {
    const { year = '', out, ...rest } = parseArgs({ args, options }).values;
    if (!/^\d{4}$/.test(year)) throw refuse(`--year “${year}” 不是年份，例如 2020。`);
    if (!out) throw refuse('--out 必须填写：写入报告的文件夹。');
    return { ...rest, year: Number(year), out: path.resolve(out) };
  } catch (cause) {
    // parseArgs says which argument it does not know, in English.
    throw cause instanceof AppError ? cause : refuse(String(cause), cause);
  }
};

runMain(async (args) => {
  const { year, out, agency, locales, database: databaseName } = readOptions(args);
  const { urls, release } = await attach(databaseName === undefined ? {} : { databaseName });
  const database = openPoolDatabase(urls.app, { max: 1 });
  try {
    const report = await drawChannelReport(database, {
      year,
      now: systemClock.now(),
      ...(agency === undefined ? {} : { agency }),
      ...(locales === undefined ? {} : { locales }),
    });
    await mkdir(out, { recursive: true });
    const files = {
      'channel-figures.json': `${JSON.stringify(report, null, 2)}\n`,
      'channel-figures.html': renderChannelReport(report),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(out, name), text);
    console.log(report.sentence);
    for (const name of Object.keys(files)) console.log(path.join(out, name));
    return 0;
  } finally {
    await database.close();
    await release();
  }
});
