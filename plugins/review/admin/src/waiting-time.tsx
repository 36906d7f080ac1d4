import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Unbroken } from '../../../../src/admin/unbroken';
import { toDaysWaited } from '../../../../src/contracts/waiting';
import type { Deadline } from './review-types';

/** '11月30日到期', in words of the person's language; that a year is not announced yet is said with it. */
export const useDeadlineText = () => {
  const { formatMessage, formatDate } = useIntl();
  return ({ dueOn, overdue, provisional }: Deadline): string => {
    const at = new Date(`${dueOn}T00:00:00Z`);
    const day = formatDate(at, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    const text = formatMessage(
      { id: overdue ? 'review.deadline.over' : 'review.deadline' },
      { day },
    );
    return provisional ? text + formatMessage({ id: 'review.deadline.provisional' }) : text;
  };
};

type Props = { since: string; stage: string; deadline: Deadline | null };

/** How long a case has stood at its stage, and until when it is to be done; in red once that has passed. */
export const WaitingTime = ({ since, stage, deadline }: Props) => {
  const { formatMessage } = useIntl();
  const toText = useDeadlineText();
  const days = toDaysWaited(new Date(since), new Date());
  const isLate = deadline?.overdue === true;
  const look = {
    fontWeight: isLate ? 'bold' : 'regular',
    textColor: isLate ? 'danger600' : 'neutral600',
  } as const;
  return (
    <>
      <Typography tag="p" variant="pi" {...look}>
        <Unbroken>
          {stage} · {formatMessage({ id: 'review.waiting' }, { days })}
        </Unbroken>
      </Typography>
      {deadline && (
        <Typography tag="p" variant="pi" {...look}>
          <Unbroken>{toText(deadline)}</Unbroken>
        </Typography>
      )}
    </>
  );
};

/** On the case: until when the stage at which it stands is to be done. */
export const DeadlineLine = ({ deadline }: { deadline: Deadline }) => {
  const toText = useDeadlineText();
  const { overdue } = deadline;
  return (
    <Typography
      tag="p"
      fontWeight={overdue ? 'bold' : 'regular'}
      textColor={overdue ? 'danger600' : 'neutral700'}
      data-testid="review-deadline"
    >
      {toText(deadline)}
    </Typography>
  );
};
