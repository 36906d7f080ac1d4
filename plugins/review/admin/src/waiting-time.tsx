import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Unbroken } from '../../../../src/admin/unbroken';
import { toDaysWaited, toLateBefore } from '../../../../src/contracts/waiting';

/** How long a case has stood at its stage; in red once that is late. */
export const WaitingTime = ({ since, stage }: { since: string; stage: string }) => {
  const { formatMessage } = useIntl();
  const now = new Date();
  const at = new Date(since);
  const days = toDaysWaited(at, now);
  return (
    <Typography
      variant="pi"
      fontWeight={at < toLateBefore(now) ? 'bold' : 'regular'}
      textColor={at < toLateBefore(now) ? 'danger600' : 'neutral600'}
    >
      <Unbroken>
        {stage} · {formatMessage({ id: 'review.waiting' }, { days })}
      </Unbroken>
    </Typography>
  );
};
