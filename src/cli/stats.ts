// npm run stats -- --from 2020-01-01 --to 2020-12-31 --by channel,month --format table|csv|json
import { DIMENSION_NAMES } from '../../plugins/statistics/server/core/dimension-names';
import { toCsv } from '../../plugins/statistics/server/core/to-csv';
import { createStatistics } from '../../plugins/statistics/server/services';
import type { PublicationFigures } from '../contracts/figures';
import { openPoolDatabase } from '../platform/sql/pool-database';
import { runMain } from './run-main';
import { readStatsOptions, STATS_USAGE, type StatsOutput } from './stats/stats-options';
import { toTable } from './stats/to-table';
import { attach } from './supervisor/attach';

const WRITERS: Record<StatsOutput, (figures: PublicationFigures) => string> = {
  table: (figures) => `${toTable(figures, DIMENSION_NAMES)}\n`,
  csv: toCsv,
  json: (figures) => `${JSON.stringify(figures, null, 2)}\n`,
};

runMain(async (args) => {
  const { help, output, database: databaseName, question } = readStatsOptions(args);
  if (help) {
    console.log(STATS_USAGE);
    return 0;
  }
  const { urls, release } = await attach({ databaseName });
  const database = openPoolDatabase(urls.app, { max: 1 });
  try {
    const outcome = await createStatistics({ database }).queryPublications(question);
    if (!outcome.ok) {
      console.error(`${outcome.message}\n${STATS_USAGE}`);
      return 1;
    }
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(WRITERS[output](outcome.figures), (error) =>
        error ? reject(error) : resolve(),
      ),
    );
    return 0;
  } finally {
    await database.close();
    await release();
  }
});
