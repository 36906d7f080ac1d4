import { Badge, type BadgeProps, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { BundledItem } from './bundle-api';

/** How another item of a bundle stands. */
type BundledState = 'approved' | 'in-review' | 'none';

const COLOURS: Record<BundledState, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  approved: { backgroundColor: 'primary100', textColor: 'primary700' },
  'in-review': { backgroundColor: 'warning100', textColor: 'warning700' },
  none: { backgroundColor: 'neutral200', textColor: 'neutral700' },
};

const stateOf = ({ open }: Pick<BundledItem, 'open'>): BundledState => {
  if (!open) return 'none';
  return open.approved ? 'approved' : 'in-review';
};

/** What kind of item it is, and how it stands. */
export const OtherState = ({ other }: { other: Pick<BundledItem, 'type' | 'open'> }) => {
  const { formatMessage } = useIntl();
  const state = stateOf(other);
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <Typography variant="pi" textColor="neutral700">
        {formatMessage({ id: `review.type.${other.type}` })}
      </Typography>
      <Badge {...COLOURS[state]}>{formatMessage({ id: `review.bundle.state.${state}` })}</Badge>
    </Flex>
  );
};
