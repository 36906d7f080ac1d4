import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

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
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'delegation.ended' }) });
  };
  return (
    <Dialog.Root onOpenChange={() => setProblem(undefined)}>
      <Dialog.Trigger>
        <Button size="S" variant="tertiary">
          {formatMessage({ id: 'delegation.end' })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: 'delegation.end.title' })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Typography>{formatMessage({ id: 'delegation.end.text' }, { who })}</Typography>
            {problem && (
              <Typography textColor="danger600" role="alert">
                {said(problem)}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'delegation.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant="danger"
            loading={isLoading}
            onClick={() => void run()}
            data-testid="delegation-end"
          >
            {formatMessage({ id: 'delegation.end' })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
