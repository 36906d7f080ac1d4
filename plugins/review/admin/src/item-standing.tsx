import { Flex, Link, Typography } from '@strapi/design-system';
import { Eye, Lock } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { whoWhen } from '../../../../src/admin/unbroken';
import { ActBox } from './acts/act-box';
import { EmbargoBox } from './embargo';
import { EventBox } from './event-box';
import { ReturnedBox, WithdrawnBox } from './item-events';
import type { ItemReview, OpenCase, Publication } from './review-types';
import { ScheduleBoxes } from './schedule-box';
import { StageTrack } from './stage-track';
import { StateBadge } from './state-badge';

const LockNote = ({ lock, may }: Pick<ItemReview, 'lock' | 'may'>) => {
  const { formatMessage } = useIntl();
  if (!lock) return null;
  return (
    <Flex gap={2} alignItems="flex-start" data-testid="review-lock">
      <Lock fill="neutral600" aria-hidden style={{ flex: 'none', marginTop: '0.2rem' }} />
      <div>
        <Typography tag="p">{formatMessage({ id: `review.lock.${lock}` })}</Typography>
        {may.recall && (
          <Typography tag="p">{formatMessage({ id: 'review.lock.recall' })}</Typography>
        )}
      </div>
    </Flex>
  );
};

const OpenCaseState = ({ open }: { open: OpenCase }) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(
          { id: 'review.history.submitted' },
          whoWhen(open.submittedByName, open.submittedAt),
        )}
      </Typography>
      <ActBox act={open} />
      <StageTrack
        stages={open.stages}
        departmentNames={open.departmentNames}
        subject={open.subject}
        decisions={open.decisions}
        currentIndex={open.approved ? null : open.stageIndex}
      />
      <Link tag={RouterLink} to={`/plugins/review/cases/${open.caseId}`} startIcon={<Eye />}>
        {formatMessage({ id: 'review.open-case' })}
      </Link>
    </>
  );
};

const LiveState = ({ live, review }: { live: Publication; review: ItemReview }) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(
          { id: live.kind === 'correction' ? 'review.live.correction' : 'review.live' },
          whoWhen(live.publishedByName, live.publishedAt),
        )}
      </Typography>
      {!review.open && (
        <Typography textColor={review.differsFromLive ? 'warning700' : 'neutral600'}>
          {formatMessage({ id: review.differsFromLive ? 'review.differs' : 'review.same' })}
        </Typography>
      )}
    </>
  );
};

/** A withdrawal that is in review while the item is public. */
const Asked = ({ asked }: { asked: NonNullable<ItemReview['askedWithdrawal']> }) => {
  const { formatMessage } = useIntl();
  return (
    <EventBox
      tone="warning"
      testId="review-asked-withdrawal"
      title={formatMessage({ id: 'review.act.asked' })}
      by={
        <>
          {formatMessage({ id: 'review.history.by' }, whoWhen(asked.byName, asked.at))}{' '}
          <Link tag={RouterLink} to={`/plugins/review/cases/${asked.caseId}`}>
            {formatMessage({ id: 'review.act.open' })}
          </Link>
        </>
      }
      reason={null}
    />
  );
};

/** How an item stands: its state, what sent it back or took it away, what is public, why it is locked, and its open case. */
export const ItemStanding = ({ review }: { review: ItemReview }) => {
  const { live, open, state, returned, publications } = review;
  const [newest] = publications;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <StateBadge state={state} />
        {live && state !== 'public' && <StateBadge state="public" />}
      </Flex>
      {returned && <ReturnedBox decision={returned} canEdit={review.may.submit} />}
      {state === 'withdrawn' && newest && <WithdrawnBox withdrawal={newest} />}
      {live && <LiveState live={live} review={review} />}
      {review.askedWithdrawal && <Asked asked={review.askedWithdrawal} />}
      <EmbargoBox embargo={review.embargo} />
      <ScheduleBoxes schedules={review.schedules} />
      <LockNote {...review} />
      {open && <OpenCaseState open={open} />}
    </>
  );
};
