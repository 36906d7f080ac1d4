import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ReadSums } from './statistics-api';
import type { CrossTable } from './to-cross-table';

const RIGHT = { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

type Props = {
  table: CrossTable;
  head: string;
  /** How often pages on the portal were read, by row; undefined: it cannot be told so. */
  reads?: ReadSums['sums'] | undefined;
};

/** The figures in numbers, with sums. */
export const FiguresTable = ({ table, head, reads }: Props) => {
  const { formatMessage, formatNumber } = useIntl();
  const several = table.columns.length > 1;
  const readsOf = (key: string) => reads?.find(({ value }) => value === key)?.reads;
  const allReads = (reads ?? []).reduce((total, one) => total + one.reads, 0);
  // A channel without pages of ours is read elsewhere.
  const toShown = (count: number | undefined) => (count === undefined ? '—' : formatNumber(count));
  const sum = formatMessage({ id: 'statistics.sum' });
  return (
    <Table
      colCount={table.columns.length + (reads ? 3 : 2)}
      rowCount={table.rows.length + 2}
      data-testid="statistics-table"
    >
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{head}</Typography>
          </Th>
          {table.columns.map(({ key, name }) => (
            <Th key={key}>
              <Box width="100%" style={RIGHT}>
                <Typography variant="sigma">{name}</Typography>
              </Box>
            </Th>
          ))}
          {several && (
            <Th>
              <Box width="100%" style={RIGHT}>
                <Typography variant="sigma">{sum}</Typography>
              </Box>
            </Th>
          )}
          {reads && (
            <Th>
              <Box width="100%" style={RIGHT}>
                <Typography variant="sigma">{formatMessage({ id: 'statistics.reads' })}</Typography>
              </Box>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {table.rows.map((row) => (
          <Tr key={row.key}>
            <Td>
              <Typography>{row.name}</Typography>
            </Td>
            {row.numbers.map((number, index) => (
              <Td key={table.columns[index]?.key} style={RIGHT}>
                <Typography>{formatNumber(number)}</Typography>
              </Td>
            ))}
            {several && (
              <Td style={RIGHT}>
                <Typography>{formatNumber(row.total)}</Typography>
              </Td>
            )}
            {reads && (
              <Td style={RIGHT}>
                <Typography>{toShown(readsOf(row.key))}</Typography>
              </Td>
            )}
          </Tr>
        ))}
        <Tr>
          <Td>
            <Typography fontWeight="bold">{sum}</Typography>
          </Td>
          {table.columnTotals.map((number, index) => (
            <Td key={table.columns[index]?.key} style={RIGHT}>
              <Typography fontWeight="bold" data-testid={several ? undefined : 'statistics-total'}>
                {formatNumber(number)}
              </Typography>
            </Td>
          ))}
          {several && (
            <Td style={RIGHT}>
              <Typography fontWeight="bold" data-testid="statistics-total">
                {formatNumber(table.total)}
              </Typography>
            </Td>
          )}
          {reads && (
            <Td style={RIGHT}>
              <Typography fontWeight="bold" data-testid="statistics-reads">
                {formatNumber(allReads)}
              </Typography>
            </Td>
          )}
        </Tr>
      </Tbody>
    </Table>
  );
};
