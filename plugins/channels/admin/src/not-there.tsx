import { Button, Field, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { useSettleAbsentMutation } from './channels-api';

type Props = { deliveryId: number; onClose: () => void };

const NotThereDialog = ({ deliveryId, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [settle, { isLoading }] = useSettleAbsentMutation();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const run = async () => {
    const answer = await settle({ deliveryId, reason });
    setProblems(toProblems(answer, formatMessage({ id: 'channels.failed' })));
    if ('error' in answer) return;
    const message = formatMessage({ id: 'channels.not-there.done' });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  const problemOf = (name: string) => problems[name] && said(problems[name]);
  return (
    <FormDialog
      title={formatMessage({ id: 'channels.not-there.label' })}
      problem={problemOf('')}
      cancel={formatMessage({ id: 'channels.not-there.cancel' })}
      save={formatMessage({ id: 'channels.not-there.label' })}
      testId="not-there-save"
      isLoading={isLoading}
      onSave={() => void run()}
      onClose={onClose}
    >
      <Typography textColor="neutral600">
        {formatMessage({ id: 'channels.not-there.text' })}
      </Typography>
      <Field.Root name="not-there-reason" required error={problemOf('reason')}>
        <Field.Label>{formatMessage({ id: 'channels.not-there.reason' })}</Field.Label>
        <TextInput
          value={reason}
          maxLength={500}
          onChange={({ target }: { target: { value: string } }) => {
            setReason(target.value);
            setProblems({});
          }}
        />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
};

/** A person looked where the account is kept, and nothing went out. */
export const NotThere = ({ deliveryId }: Pick<Props, 'deliveryId'>) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="S" variant="secondary" onClick={() => setOpen(true)} data-testid="not-there">
        {formatMessage({ id: 'channels.not-there.label' })}
      </Button>
      {isOpen && <NotThereDialog deliveryId={deliveryId} onClose={() => setOpen(false)} />}
    </>
  );
};
