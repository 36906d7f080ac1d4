// npm run report -- --year 2020 --out DIR: the channel figures of a year as JSON and as a readable HTML page.
// npm run report -- --check FILE: the mistakes of a published report.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { renderChannelReport } from '../../plugins/annual-report/server/core/render-channel-report';
import { systemClock } from '../platform/clock';
import { openPoolDatabase } from '../platform/sql/pool-database';
import { readCheckOptions } from './report/check-options';
import { checkReport } from './report/check-report';
import { drawChannelReport } from './report/draw-channel-report';
import { readReportOptions, REPORT_USAGE } from './report/report-options';
import { runMain } from './run-main';
import { attach } from './supervisor/attach';

runMain(async (args) => {
  if (args.some((arg) => arg.split('=')[0] === '--check'))
    return checkReport(readCheckOptions(args));
  const options = readReportOptions(args);
  if (options === 'help') {
    console.log(REPORT_USAGE);
    return 0;
  }
  const { year, out, agency, locales, database: databaseName } = options;
  const { urls, release } = await attach({ databaseName });
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
