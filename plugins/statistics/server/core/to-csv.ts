import type { PublicationFigures } from '../../../../src/contracts/figures';
import { writeCsv } from '../../../../src/platform/csv/write-csv';
import { DIMENSION_NAMES } from './dimension-names';

/** With Chinese heads, the sum last. */
export const toCsv = ({ by, rows, total }: PublicationFigures): string => {
  const heads = [...by.map((dimension) => DIMENSION_NAMES[dimension]), '条数'];
  const lines = rows.map((row) => [
    ...by.map((dimension) => row.namesZh[dimension] ?? ''),
    String(row.number),
  ]);
  const sum = by.length === 0 ? [] : [['合计', ...by.slice(1).map(() => ''), String(total)]];
  return writeCsv([heads, ...lines, ...sum]);
};
