import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { STALE_SAVE } from '../../../../src/contracts/stale-save';
import { type ItemArg, type PastRevision, useRestoreRevisionMutation } from './past-revisions-api';

type Props = {
  item: ItemArg;
  revision: PastRevision;
  savedAt: string;
  isClosed: boolean;
  onDone: () => void;
};
type Problem = {
  message?: string;
  details?: { code?: string; errors?: { message?: string }[] };
};

export const RestoreButton = ({ item, revision, savedAt, isClosed, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [restore, { error, isLoading, reset }] = useRestoreRevisionMutation();
  const { number, fingerprint } = revision;
  const { message, details } = (error ?? {}) as Problem;
  const sayProblem = () => {
    if (!error) return undefined;
    if (details?.code === STALE_SAVE) return formatMessage({ id: 'past-revisions.stale' });
    const named = (details?.errors ?? []).flatMap((one) => one.message ?? []);
    return [message ?? formatMessage({ id: 'past-revisions.failed' }), ...named].join('\n');
  };
  const run = async () => {
    const answer = await restore({ item, fingerprint, beganFrom: savedAt });
    if (!('data' in answer) || !answer.data) return false;
    const { exact } = answer.data;
    toggleNotification({
      type: exact ? 'success' : 'warning',
      message: formatMessage({ id: exact ? 'past-revisions.restored' : 'past-revisions.inexact' }),
    });
    onDone();
    return true;
  };
  return (
    <ConfirmButton
      label={formatMessage({ id: 'past-revisions.restore' })}
      title={formatMessage({ id: 'past-revisions.restore.title' }, { number })}
      text={formatMessage({ id: 'past-revisions.restore.text' }, { number })}
      cancelId="past-revisions.cancel"
      problem={sayProblem()}
      isLoading={isLoading}
      trigger={{
        size: 'S',
        variant: 'secondary',
        disabled: isClosed,
        'aria-label': formatMessage({ id: 'past-revisions.restore.name' }, { number }),
        'data-testid': `past-revision-restore-${number}`,
      }}
      testId="past-revision-restore"
      onOpen={reset}
      run={run}
    />
  );
};
