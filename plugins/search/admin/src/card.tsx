import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = { title: string; about: string; action?: ReactNode; children: ReactNode };

/** A part of the page: what it is, what it is for, and what can be done. */
export const Card = ({ title, about, action, children }: Props) => (
  <Box tag="section" flex="1 1 28rem" minWidth={0}>
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
          <Typography textColor="neutral600">{about}</Typography>
        </Flex>
        {action}
      </Flex>
      {children}
    </Flex>
  </Box>
);
