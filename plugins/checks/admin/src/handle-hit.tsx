import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { type ArchiveHit, useHandleHitMutation } from './archive-api';

/** Marks a hit as handled, with a reason that is kept. */
export const HandleHit = ({ hit }: { hit: ArchiveHit }) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [handle, { isLoading }] = useHandleHitMutation();
  const confirm = async () => {
    if (reason.trim() === '') {
      setProblem(formatMessage({ id: 'checks.archive.reason.required' }));
      return;
    }
    const answer = await handle({ hit, reason });
    const failed = formatMessage({ id: 'checks.words.failed' });
    if ('error' in answer) setProblem((answer.error as { message?: string }).message ?? failed);
    else setOpen(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S" startIcon={<Check />}>
          {formatMessage({ id: 'checks.archive.handle' })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: 'checks.archive.handle' })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Typography>{`${hit.title ?? ''} · ${hit.found}`}</Typography>
            <Field.Root
              name="reason"
              error={problem}
              hint={formatMessage({ id: 'checks.archive.reason.hint' })}
            >
              <Field.Label>{formatMessage({ id: 'checks.archive.reason' })}</Field.Label>
              <Textarea
                value={reason}
                maxLength={500}
                onChange={(event) => {
                  setReason(event.target.value);
                  setProblem(undefined);
                }}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'checks.words.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth loading={isLoading} onClick={() => void confirm()}>
            {formatMessage({ id: 'checks.archive.handle' })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
