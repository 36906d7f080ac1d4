import { Badge, type BadgeProps } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { BatchState } from './imports-types';

const COLOURS: Record<BatchState, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  open: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  'awaits-signature': { backgroundColor: 'warning100', textColor: 'warning700' },
  signed: { backgroundColor: 'primary100', textColor: 'primary700' },
  'taken-over': { backgroundColor: 'success100', textColor: 'success700' },
  discarded: { backgroundColor: 'neutral100', textColor: 'neutral600' },
};

export const BatchStateBadge = ({ state }: { state: BatchState }) => {
  const { formatMessage } = useIntl();
  return (
    // As wide as its word: under a title it would be stretched over the page.
    <Badge {...COLOURS[state]} width="fit-content">
      {formatMessage({ id: `channels.imports.state.${state}` })}
    </Badge>
  );
};
