import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Decision } from './review-types';

/** Who decided, and in whose place: 某某代某某. */
export const useDecidedBy = (): ((
  decision: Pick<Decision, 'decidedByName' | 'delegatorName'>,
) => string) => {
  const { formatMessage } = useIntl();
  return ({ decidedByName: delegate, delegatorName: delegator }) =>
    delegator ? formatMessage({ id: 'review.decided-for' }, { delegate, delegator }) : delegate;
};

/** Before a person decides in the place of another. */
export const InsteadOf = ({ name }: { name: string | null }) => {
  const { formatMessage } = useIntl();
  if (name === null) return null;
  return (
    <Typography tag="p" textColor="primary700" data-testid="review-instead-of">
      {formatMessage({ id: 'review.instead-of' }, { name })}
    </Typography>
  );
};
