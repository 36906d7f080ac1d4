import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { fromInputValue, toInputValue } from '../../../../src/admin/beijing-time';
import { BeijingTimePicker } from '../../../../src/admin/beijing-time-picker';
import { nameAccount } from './account-name';
import { useRecordEntryMutation } from './channels-api';
import type { Delivery } from './channels-types';
import { EntryText } from './entry-text';

type Entry = { address: string; at: string };

const useEntry = (delivery: Delivery, onDone: () => void) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [record, { isLoading }] = useRecordEntryMutation();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async ({ address, at }: Entry) => {
    const publishedAt = fromInputValue(at);
    if (publishedAt === null) return setProblem(formatMessage({ id: 'channels.record.time' }));
    const answer = await record({
      deliveryId: delivery.deliveryId,
      address: address.trim() || null,
      publishedAt,
    });
    if ('error' in answer) {
      return setProblem(answer.error.message ?? formatMessage({ id: 'channels.failed' }));
    }
    const { followUp } = answer.data;
    toggleNotification({
      type: followUp ? 'warning' : 'success',
      message: formatMessage({ id: `channels.record.done.${followUp ?? 'plain'}` }),
      // What there is to do now stays until it was read.
      blockTransition: followUp !== null,
    });
    onDone();
  };
  return { save, problem, isLoading };
};

const EntryForm = ({ delivery, onDone }: { delivery: Delivery; onDone: () => void }) => {
  const { formatMessage } = useIntl();
  const [entry, setEntry] = useState<Entry>({ address: '', at: toInputValue(new Date()) });
  const { save, problem, isLoading } = useEntry(delivery, onDone);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <EntryText delivery={delivery} />
          <Field.Root name="address" required={delivery.intent !== 'withdraw'}>
            <Field.Label>{formatMessage({ id: 'channels.record.address' })}</Field.Label>
            <TextInput
              type="url"
              placeholder="https://"
              value={entry.address}
              data-testid="record-address"
              onChange={({ target }: { target: { value: string } }) =>
                setEntry({ ...entry, address: target.value })
              }
            />
          </Field.Root>
          <Field.Root name="publishedAt" required>
            <Field.Label>
              {formatMessage({
                id: `channels.record.at.${delivery.intent === 'withdraw' ? 'withdraw' : 'publish'}`,
              })}
            </Field.Label>
            <BeijingTimePicker
              at={entry.at}
              testId="record-time"
              onChange={(at) => setEntry({ ...entry, at })}
            />
          </Field.Root>
          {problem && (
            <Typography textColor="danger600" role="alert">
              {problem}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{formatMessage({ id: 'channels.cancel' })}</Button>
        </Modal.Close>
        <Button loading={isLoading} onClick={() => void save(entry)} data-testid="record-save">
          {formatMessage({ id: 'channels.record.save' })}
        </Button>
      </Modal.Footer>
    </>
  );
};

/** The operator's entry of what was posted by hand: the text to copy, then link and time. */
export const RecordEntry = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage, locale } = useIntl();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button
          size="S"
          variant={delivery.awaitsPerson ? 'default' : 'tertiary'}
          data-testid="record-open"
        >
          {formatMessage({ id: 'channels.record.label' })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {formatMessage(
              { id: `channels.record.title.${delivery.intent}` },
              { account: nameAccount(delivery, locale) },
            )}
          </Modal.Title>
        </Modal.Header>
        <EntryForm delivery={delivery} onDone={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
