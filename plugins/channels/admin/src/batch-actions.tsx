import { Button, Dialog, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { Check, WarningCircle } from '@strapi/icons';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useDiscardBatchMutation, useSignBatchMutation } from './imports-api';
import type { Batch } from './imports-types';

type Answer = { error: { message?: string } } | { data: object };

/** Says what came of it; the message of a refusal is the server's. */
const useTell = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  return (answer: Answer, done: string): boolean => {
    const refused = 'error' in answer;
    toggleNotification({
      type: refused ? 'danger' : 'success',
      message:
        (refused && answer.error.message) ||
        formatMessage({ id: refused ? 'channels.failed' : done }),
    });
    return !refused;
  };
};

const SignButton = ({ batch }: { batch: Batch }) => {
  const { formatMessage } = useIntl();
  const [sign, { isLoading }] = useSignBatchMutation();
  const tell = useTell();
  const confirm = async () => {
    const answer = await sign({ batchId: batch.batchId, sha256: batch.sha256 ?? '' });
    tell(answer as Answer, 'channels.imports.sign.done');
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button startIcon={<Check />} loading={isLoading} data-testid="import-sign">
          {formatMessage({ id: 'channels.imports.sign.label' })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>
          {formatMessage({ id: 'channels.imports.sign.title' }, { name: batch.name })}
        </Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="warning600" />}>
          <Typography textAlign="center">
            {formatMessage({ id: 'channels.imports.sign.text' }, { items: batch.items })}
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'channels.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={() => void confirm()} data-testid="import-sign-confirm">
              {formatMessage({ id: 'channels.imports.sign.confirm' })}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};

const DiscardButton = ({ batch }: { batch: Batch }) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [discard, { isLoading }] = useDiscardBatchMutation();
  const tell = useTell();
  const confirm = async () => {
    const answer = await discard({ batchId: batch.batchId, reason });
    if (tell(answer as Answer, 'channels.imports.discard.done')) setOpen(false);
  };
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="danger-light">
          {formatMessage({ id: 'channels.imports.discard.label' })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {formatMessage({ id: 'channels.imports.discard.title' }, { name: batch.name })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{formatMessage({ id: 'channels.imports.discard.text' })}</Typography>
            <Field.Root name="reason" required>
              <Field.Label>{formatMessage({ id: 'channels.imports.discard.reason' })}</Field.Label>
              <Textarea
                value={reason}
                onChange={({ target }: { target: { value: string } }) => setReason(target.value)}
              />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{formatMessage({ id: 'channels.cancel' })}</Button>
          </Modal.Close>
          <Button
            variant="danger"
            loading={isLoading}
            disabled={reason.trim() === ''}
            onClick={() => void confirm()}
          >
            {formatMessage({ id: 'channels.imports.discard.label' })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The two signatures, one person each; and giving the batch up before both are there. */
export const BatchActions = ({ batch }: { batch: Batch }) => {
  const { formatMessage } = useIntl();
  const own = useAuth('BatchActions', ({ user }) => user && `admin:${user.id}`);
  if (batch.state !== 'awaits-signature' && batch.state !== 'open') return null;
  const hasSigned = batch.signatures.some(({ signedBy }) => signedBy === own);
  return (
    <Flex gap={2} alignItems="center" wrap="wrap">
      {hasSigned && (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'channels.imports.sign.other' })}
        </Typography>
      )}
      <DiscardButton batch={batch} />
      {batch.state === 'awaits-signature' && !hasSigned && <SignButton batch={batch} />}
    </Flex>
  );
};
