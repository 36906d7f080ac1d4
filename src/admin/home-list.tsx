import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

type RowProps = {
  /** Where a click leads. */
  to: string;
  title: string;
  /** Under the title, in small. */
  note?: ReactNode;
  /** At the right, or under it all where the screen is narrow. */
  aside?: ReactNode;
};

const LINE = { borderBottom: '1px solid var(--home-line, rgba(128, 128, 128, 0.2))' };
const GAPS = { columnGap: '1.6rem', rowGap: '0.4rem' };
const TITLE = { overflowWrap: 'anywhere' } as const;
/** A long title takes two lines at most; the rest is read where it leads to. */
const TWO_LINES = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
} as const;

/** One thing of a list on the home page; the title leads to it. */
export const HomeRow = ({ to, title, note, aside }: RowProps) => (
  <Box tag="li" paddingTop={2} paddingBottom={2} style={LINE}>
    <Flex wrap="wrap" justifyContent="space-between" alignItems="baseline" style={GAPS}>
      <Box flex="1 1 16rem" minWidth={0} style={TITLE}>
        <Link tag={RouterLink} to={to} title={title}>
          <span style={TWO_LINES}>{title}</span>
        </Link>
        {note && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {note}
          </Typography>
        )}
      </Box>
      {aside}
    </Flex>
  </Box>
);

/** Rows of the home page, one under the other. */
export const HomeList = ({ children }: { children: ReactNode }) => (
  <Box tag="ul" width="100%">
    {children}
  </Box>
);
