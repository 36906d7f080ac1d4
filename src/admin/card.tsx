import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = { children: ReactNode; flex?: string; minWidth?: number; testId?: string };

/** A section of a page that stands apart from the others. */
export const Card = ({ children, testId, ...place }: Props) => (
  <Box
    tag="section"
    background="neutral0"
    padding={6}
    shadow="tableShadow"
    hasRadius
    {...place}
    {...(testId ? { 'data-testid': testId } : {})}
  >
    {children}
  </Box>
);
