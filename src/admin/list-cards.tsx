import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

type ListCardsProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  children: (row: Row) => ReactNode;
};

/** A list for narrow screens, one card a row. */
export const ListCards = <Row,>({ rows, keyOf, children }: ListCardsProps<Row>) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {rows.map((row) => (
      <Box
        tag="li"
        key={keyOf(row)}
        background="neutral0"
        padding={4}
        hasRadius
        shadow="tableShadow"
      >
        {children(row)}
      </Box>
    ))}
  </Flex>
);
