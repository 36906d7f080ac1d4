import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { SubjectBadge } from './acts/act-box';
import type { Task } from './review-types';

/** Title of a waiting item, leading to its case; says why where the person may not decide. */
export const TaskTitle = ({ task }: { task: Task }) => {
  const { formatMessage } = useIntl();
  return (
    <>
      {/* An address in a title has no place to break. */}
      <Link
        tag={RouterLink}
        to={`/plugins/review/cases/${task.caseId}`}
        style={{ overflowWrap: 'anywhere' }}
      >
        {task.title || formatMessage({ id: 'review.untitled' })}
      </Link>{' '}
      <SubjectBadge {...task} />
      {task.bundleId && (
        <Typography tag="p" variant="pi" textColor="primary700">
          {formatMessage({ id: 'review.bundle.mark' })}
        </Typography>
      )}
      {task.insteadOf && (
        <Typography tag="p" variant="pi" textColor="primary700">
          {formatMessage({ id: 'review.inbox.instead-of' }, { name: task.insteadOf })}
        </Typography>
      )}
      {task.blockedReason && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {task.blockedReason}
        </Typography>
      )}
    </>
  );
};

/** 'column / department' of a task, whichever are known. */
export const placeOf = ({ columnNameZh, departmentNameZh }: Task): string =>
  [columnNameZh, departmentNameZh].filter(Boolean).join(' / ') || '—';
