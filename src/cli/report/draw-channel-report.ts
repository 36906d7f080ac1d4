import {
  type ChannelReport,
  type ReportSources,
  toChannelReport,
} from '../../../plugins/annual-report/server/core/channel-report';
import { namesStore } from '../../../plugins/statistics/server/adapters/names-store';
import { createStatistics } from '../../../plugins/statistics/server/services';
import { COUNTED_AS, type FigureDimension, type PublicationFigures } from '../../contracts/figures';
import { AppError } from '../../platform/app-error';
import type { Database } from '../../platform/sql/sql';

/** Which figures each part of the report is drawn from. */
const PARTS: Record<keyof ReportSources, FigureDimension> = {
  byFormat: 'format',
  byMonth: 'month',
  byDepartment: 'department',
  byColumn: 'column',
  byLocale: 'locale',
  byCountedAs: 'counted-as',
};

/**
 * The channel figures of a year, all from one snapshot. `locales`: which languages count ('' for all). `agency`: the
 * department as the sentence names it; left out, the site's name. Throws AppError `invalid` for a wrong year or list.
 */
export const drawChannelReport = (
  database: Database,
  {
    year,
    agency,
    locales = '',
    now,
  }: { year: number; agency?: string; locales?: string; now: Date },
): Promise<ChannelReport> =>
  database.transact(async (sql) => {
    await sql('set transaction isolation level repeatable read, read only');
    const snapshot: Database = { sql, transact: (work) => work(sql) };
    const { queryPublications } = createStatistics({ database: snapshot });
    const ask = async (dimension: FigureDimension): Promise<PublicationFigures> => {
      const countedAs = dimension === 'counted-as' ? Object.keys(COUNTED_AS).join(',') : 'new';
      const outcome = await queryPublications({
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        by: `${dimension},channel`,
        countedAs,
        locales,
      });
      if (outcome.ok) return outcome.figures;
      throw new AppError({ kind: 'invalid', code: outcome.refusal, message: outcome.message });
    };
    const sources = {} as ReportSources;
    for (const [part, dimension] of Object.entries(PARTS)) {
      sources[part as keyof ReportSources] = await ask(dimension);
    }
    const { settings } = await namesStore.readNames(sql);
    return toChannelReport({
      year,
      agency: agency ?? settings.siteNameZh,
      generatedAt: now.toISOString(),
      sources,
    });
  });
