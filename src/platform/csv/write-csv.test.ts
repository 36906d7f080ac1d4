import { expect, it } from 'vitest';

import { writeCsv } from './write-csv';

it('quotes what would break a row, and makes text of what would be calculated', () =>
  expect(
    writeCsv([
      ['甲,乙', '他说"好"'],
      ['=1+1', '两\n行'],
    ]),
  ).toBe('\uFEFF"甲,乙","他说""好"""\r\n\'=1+1,"两\n行"\r\n'));
