import { Button, Field, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import {
  type ShownAccount,
  usePauseAccountMutation,
  useResumeAccountMutation,
} from './accounts-api';
import { useDeed } from './use-deed';

type Props = { account: ShownAccount; name: string };

const PauseDialog = ({ account, name, onClose }: Props & { onClose: () => void }) => {
  const { formatMessage } = useIntl();
  const [reason, setReason] = useState('');
  const [pause, { isLoading }] = usePauseAccountMutation();
  const { done, problems, forget } = useDeed();
  const run = async () => {
    const answer = await pause({ accountId: account.accountId, reason });
    if (done(answer, 'accounts.done.paused')) onClose();
  };
  return (
    <FormDialog
      title={formatMessage({ id: 'accounts.pause.title' }, { name })}
      problem={problems['']}
      cancel={formatMessage({ id: 'accounts.cancel' })}
      save={formatMessage({ id: 'accounts.pause' })}
      testId="account-pause-save"
      isLoading={isLoading}
      onSave={() => void run()}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{formatMessage({ id: 'accounts.pause.text' })}</Typography>
      <Field.Root name="pause-reason" required error={problems.reason}>
        <Field.Label>{formatMessage({ id: 'accounts.pause.reason' })}</Field.Label>
        <TextInput
          value={reason}
          maxLength={300}
          onChange={({ target }: { target: { value: string } }) => {
            setReason(target.value);
            forget();
          }}
        />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
};

/** Stops an account, or lets it go on. */
export const PauseButton = ({ account, name }: Props) => {
  const { formatMessage } = useIntl();
  const [isAsking, setAsking] = useState(false);
  const [resume, { isLoading }] = useResumeAccountMutation();
  const { done } = useDeed();
  const { paused, parked } = account.standing;
  const goOn = async () => {
    done(await resume(account.accountId), 'accounts.done.resumed');
  };
  return (
    <>
      {(paused || parked) && (
        <Button
          variant="secondary"
          loading={isLoading}
          onClick={() => void goOn()}
          aria-label={formatMessage({ id: 'accounts.resume.label' }, { name })}
          data-testid="account-resume"
        >
          {formatMessage({ id: 'accounts.resume' })}
        </Button>
      )}
      {!paused && (
        <Button
          variant="tertiary"
          onClick={() => setAsking(true)}
          aria-label={formatMessage({ id: 'accounts.pause.label' }, { name })}
          data-testid="account-pause"
        >
          {formatMessage({ id: 'accounts.pause' })}
        </Button>
      )}
      {isAsking && <PauseDialog account={account} name={name} onClose={() => setAsking(false)} />}
    </>
  );
};
