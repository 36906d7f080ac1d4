import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
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
  const [problem, setProblem] = useState<string | undefined>();
  const run = async () => {
    if (!from || !to) return false;
    const answer = await handOver({ from: from.ref, to: to.ref });
    const problems = toProblems(answer, formatMessage({ id: 'delegation.failed' }));
    setProblem(Object.values(problems)[0]);
    if (!('data' in answer) || !answer.data) return false;
    const { handed, left } = answer.data;
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'handover.done' }, { handed: sum(handed), left: sum(left) }),
    });
    return true;
  };
  return (
    <ConfirmButton
      label={formatMessage({ id: 'handover.run' })}
      title={formatMessage({ id: 'handover.run.title' })}
      text={formatMessage({ id: 'handover.run.text' }, { from: from?.name, to: to?.name, count })}
      cancelId="delegation.cancel"
      problem={problem && said(problem)}
      isLoading={isLoading}
      trigger={{ size: 'L', disabled: !from || !to || count === 0, 'data-testid': 'hand-over' }}
      testId="hand-over-confirm"
      onOpen={() => setProblem(undefined)}
      run={run}
    />
  );
};
