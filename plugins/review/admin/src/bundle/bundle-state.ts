import type { BadgeProps } from '@strapi/design-system';

import type { BundledItem } from './bundle-api';

/** How another item of a bundle stands. */
type BundledState = 'approved' | 'in-review' | 'none';

export const STATE_COLOURS: Record<
  BundledState,
  Pick<BadgeProps, 'backgroundColor' | 'textColor'>
> = {
  approved: { backgroundColor: 'primary100', textColor: 'primary700' },
  'in-review': { backgroundColor: 'warning100', textColor: 'warning700' },
  none: { backgroundColor: 'neutral200', textColor: 'neutral700' },
};

export const stateOf = ({ open }: Pick<BundledItem, 'open'>): BundledState => {
  if (!open) return 'none';
  return open.approved ? 'approved' : 'in-review';
};
