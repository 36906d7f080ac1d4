import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CrossTable } from './to-cross-table';

const RIGHT = { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

type Props = { table: CrossTable; head: string };

/** The figures in numbers, with sums. */
export const FiguresTable = ({ table, head }: Props) => {
  const { formatMessage, formatNumber } = useIntl();
  const several = table.columns.length > 1;
  const sum = formatMessage({ id: 'statistics.sum' });
  return (
    <Table
      colCount={table.columns.length + 2}
      rowCount={table.rows.length + 2}
      data-testid="statistics-table"
    >
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{head}</Typography>
          </Th>
          {table.columns.map(({ key, name }) => (
            <Th key={key} style={RIGHT}>
              <Typography variant="sigma">{name}</Typography>
            </Th>
          ))}
          {several && (
            <Th style={RIGHT}>
              <Typography variant="sigma">{sum}</Typography>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {table.rows.map((row) => (
          <Tr key={row.key}>
            <Td>{row.name}</Td>
            {row.numbers.map((number, index) => (
              <Td key={table.columns[index]?.key} style={RIGHT}>
                {formatNumber(number)}
              </Td>
            ))}
            {several && <Td style={RIGHT}>{formatNumber(row.total)}</Td>}
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
        </Tr>
      </Tbody>
    </Table>
  );
};
