import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import type { PlacedLine } from './placements-api';

type Props = { item: PlacedLine; before?: ReactNode; withPicture: boolean; children: ReactNode };

const PICTURE = { width: 88, height: 56, objectFit: 'cover', display: 'block' } as const;

/** An item as a line: its picture where that matters, its title and day, and what can be done with it. */
export const ItemLine = ({ item, before, withPicture, children }: Props) => {
  const { locale } = useIntl();
  return (
    <Flex
      tag="li"
      gap={4}
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px"
    >
      {before}
      {withPicture && (
        <Box background="neutral150" style={{ ...PICTURE, flex: 'none' }}>
          {item.picture && <img src={item.picture} alt="" style={PICTURE} />}
        </Box>
      )}
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth={0}>
        <Typography fontWeight="semiBold">{item.title}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {formatInstant(item.publishedAt, locale)}
        </Typography>
      </Flex>
      <Flex gap={1} style={{ flex: 'none' }}>
        {children}
      </Flex>
    </Flex>
  );
};
