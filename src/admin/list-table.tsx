import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

type ListTableProps<Row> = {
  /** Message ids of the heads, in order. */
  heads: readonly string[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** The cells of a row, as many as there are heads. */
  children: (row: Row) => ReactNode;
};

/** A table whose heads are messages. */
export const ListTable = <Row,>({ heads, rows, keyOf, children }: ListTableProps<Row>) => {
  const { formatMessage } = useIntl();
  return (
    <Table colCount={heads.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {heads.map((id) => (
            <Th key={id}>
              <Typography variant="sigma">{formatMessage({ id })}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)}>{children(row)}</Tr>
        ))}
      </Tbody>
    </Table>
  );
};
