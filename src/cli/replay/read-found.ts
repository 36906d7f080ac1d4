import { toChannelFigures } from '../../../plugins/annual-report/server/core/channel-figures';
import { createStatistics } from '../../../plugins/statistics/server/services';
import type { FigureRow } from '../../contracts/figures';
import { AppError } from '../../platform/app-error';
import type { Database } from '../../platform/sql/sql';
import type { FoundFigures } from './compare-figures';

/** The year's figures as statistics answers them to the report: what the replay is measured by. */
export const readFound = async (database: Database, year: number): Promise<FoundFigures> => {
  const { queryPublications } = createStatistics({ database });
  const ask = async (by: string): Promise<FigureRow[]> => {
    const outcome = await queryPublications({ from: `${year}-01-01`, to: `${year}-12-31`, by });
    if (!outcome.ok) {
      throw new AppError({ kind: 'failed', code: outcome.refusal, message: outcome.message });
    }
    return outcome.figures.rows;
  };
  const types = await ask('channel,content-type');
  const ofType = (type: string) =>
    types
      .filter(({ values }) => values.channel === 'portal' && values['content-type'] === type)
      .reduce((sum, { number }) => sum + number, 0);
  return {
    ...toChannelFigures(await ask('channel,format')),
    normativeDocuments: ofType('normative-document'),
    interpretations: ofType('interpretation'),
  };
};
