import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the case page. */
export const Card = ({ children }: { children: ReactNode }) => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={3}
    background="neutral0"
    padding={5}
    hasRadius
    shadow="tableShadow"
  >
    {children}
  </Flex>
);
