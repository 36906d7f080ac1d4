import { Badge, type BadgeProps } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ItemState } from './review-types';

const COLOURS: Record<ItemState, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  draft: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  'in-review': { backgroundColor: 'warning100', textColor: 'warning700' },
  approved: { backgroundColor: 'primary100', textColor: 'primary700' },
  scheduled: { backgroundColor: 'primary100', textColor: 'primary700' },
  'publish-failed': { backgroundColor: 'danger100', textColor: 'danger700' },
  returned: { backgroundColor: 'warning200', textColor: 'warning700' },
  public: { backgroundColor: 'success100', textColor: 'success700' },
  withdrawn: { backgroundColor: 'danger100', textColor: 'danger700' },
};

/** The state of an item as a coloured word. */
export const StateBadge = ({ state }: { state: ItemState }) => {
  const { formatMessage } = useIntl();
  return (
    <Badge {...COLOURS[state]} data-testid={`review-state-${state}`}>
      {formatMessage({ id: `review.state.${state}` })}
    </Badge>
  );
};
