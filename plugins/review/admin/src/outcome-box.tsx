import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = {
  done: boolean;
  /** What became of it. */
  label: string;
  children: ReactNode;
};

/** What became of one of many that were done together. */
export const OutcomeBox = ({ done, label, children }: Props) => {
  const tone = done ? 'success' : 'warning';
  return (
    <Box tag="li" padding={3} hasRadius background={`${tone}100`}>
      <Typography tag="p" fontWeight="semiBold" textColor={`${tone}700`}>
        {label}
      </Typography>
      {children}
    </Box>
  );
};
