import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

const TONES = {
  warning: { background: 'warning100', borderColor: 'warning200', title: 'warning700' },
  neutral: { background: 'neutral100', borderColor: 'neutral200', title: 'neutral800' },
} as const;

type Props = {
  tone: keyof typeof TONES;
  title: ReactNode;
  /** Who did it and when. */
  by: ReactNode;
  reason: string | null;
  /** What to do now. */
  hint?: string | null;
  testId: string;
};

/** A deed that whoever opens the item has to know of at once: by whom, when, and why. */
export const EventBox = ({ tone, title, by, reason, hint, testId }: Props) => {
  const { formatMessage } = useIntl();
  const { title: titleColor, ...frame } = TONES[tone];
  return (
    <Box width="100%" padding={3} hasRadius {...frame} data-testid={testId}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="p" fontWeight="bold" textColor={titleColor}>
          {title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {by}
        </Typography>
        {reason && (
          <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            <strong>{formatMessage({ id: 'review.reason.label' })}</strong>
            {reason}
          </Typography>
        )}
        {hint && (
          <Typography tag="p" variant="pi" textColor="neutral700">
            {hint}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};
