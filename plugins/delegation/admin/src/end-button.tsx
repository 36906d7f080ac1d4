import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type Delegation, useEndDelegationMutation, type Whose } from './delegation-api';

type Props = { delegation: Delegation; whose: Whose };

/** Ends one before its last day, once that was asked. */
export const EndButton = ({ delegation, whose }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const said = useSaid();
  const [end, { isLoading }] = useEndDelegationMutation();
  const [problem, setProblem] = useState<string | undefined>();
  const { delegationId, delegateName, delegatorName } = delegation;
  const who = formatMessage(
    { id: 'delegation.who' },
    { delegate: delegateName, delegator: delegatorName },
  );
  const run = async () => {
    const answer = await end({ whose, delegationId });
    setProblem(toProblems(answer, formatMessage({ id: 'delegation.failed' }))['']);
    if ('error' in answer) return false;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'delegation.ended' }) });
    return true;
  };
  return (
    <ConfirmButton
      label={formatMessage({ id: 'delegation.end' })}
      title={formatMessage({ id: 'delegation.end.title' })}
      text={formatMessage({ id: 'delegation.end.text' }, { who })}
      cancelId="delegation.cancel"
      problem={problem && said(problem)}
      isLoading={isLoading}
      trigger={{ size: 'S', variant: 'tertiary' }}
      variant="danger"
      testId="delegation-end"
      onOpen={() => setProblem(undefined)}
      run={run}
    />
  );
};
