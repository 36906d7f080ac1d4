import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Task } from '../review-types';
import { useClaim, useIsMine } from './use-claim';

type Held = Pick<Task, 'caseId' | 'holder'>;

/** Who works on it; nothing where nobody took it. */
export const HolderNote = ({ task }: { task: Held }) => {
  const { formatMessage } = useIntl();
  const isMine = useIsMine();
  if (!task.holder) return null;
  const { closed, name } = task.holder;
  return (
    <Typography
      tag="p"
      variant="pi"
      textColor={closed ? 'danger700' : 'primary700'}
      data-testid="review-holder"
    >
      {closed && formatMessage({ id: 'review.inbox.held-by-closed' }, { name })}
      {!closed &&
        (isMine(task)
          ? formatMessage({ id: 'review.inbox.held-by-me' })
          : formatMessage({ id: 'review.inbox.held' }, { name }))}
    </Typography>
  );
};

/** For who may decide on it: taking it, taking it over, giving it back. */
export const ClaimBox = ({ task }: { task: Held }) => {
  const { formatMessage } = useIntl();
  const { isMine, toggle } = useClaim();
  const [busy, setBusy] = useState(false);
  const id = isMine(task)
    ? 'review.release.label'
    : task.holder
      ? 'review.claim.over'
      : 'review.claim.label';
  const run = async () => {
    setBusy(true);
    await toggle(task);
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-testid="review-claim">
      <Flex gap={2} justifyContent="space-between" wrap="wrap">
        <HolderNote task={task} />
        <Button size="S" variant="tertiary" loading={busy} onClick={() => void run()}>
          {formatMessage({ id })}
        </Button>
      </Flex>
      {!task.holder && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'review.claim.hint' })}
        </Typography>
      )}
    </Flex>
  );
};
