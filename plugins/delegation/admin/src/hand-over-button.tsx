import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type Counts, type Somebody, useHandOverMutation } from './delegation-api';

type Props = { from: Somebody | undefined; to: Somebody | undefined; count: number };

const sum = ({ claim, writing, schedule }: Counts): number => claim + writing + schedule;

/** Hands all of it over, once that was asked. */
export const HandOverButton = ({ from, to, count }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const said = useSaid();
  const [handOver, { isLoading }] = useHandOverMutation();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const run = async () => {
    if (!from || !to) return;
    const answer = await handOver({ from: from.ref, to: to.ref });
    const problems = toProblems(answer, formatMessage({ id: 'delegation.failed' }));
    setProblem(Object.values(problems)[0]);
    if (!('data' in answer) || !answer.data) return;
    const { handed, left } = answer.data;
    setOpen(false);
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'handover.done' }, { handed: sum(handed), left: sum(left) }),
    });
  };
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(next: boolean) => {
        setOpen(next);
        setProblem(undefined);
      }}
    >
      <Dialog.Trigger>
        <Button size="L" disabled={!from || !to || count === 0} data-testid="hand-over">
          {formatMessage({ id: 'handover.run' })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: 'handover.run.title' })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Typography>
              {formatMessage(
                { id: 'handover.run.text' },
                { from: from?.name, to: to?.name, count },
              )}
            </Typography>
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
            loading={isLoading}
            onClick={() => void run()}
            data-testid="hand-over-confirm"
          >
            {formatMessage({ id: 'handover.run' })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
