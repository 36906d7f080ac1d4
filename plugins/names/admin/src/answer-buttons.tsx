import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import type { NameProposal } from '../../../../src/admin/named-api';
import { DeclineButton } from './decline-button';
import { NameChange } from './name-change';
import { useAnswer } from './use-answer';

type Props = { proposal: NameProposal };

const Confirm = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useAnswer(proposal, 'confirm');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'names.confirm' })}
      title={formatMessage({ id: 'names.confirm.title' })}
      text={
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <NameChange proposal={proposal} />
          {formatMessage({ id: 'names.confirm.text' })}
        </Flex>
      }
      cancelId="names.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ size: 'S', 'data-testid': 'names-confirm' }}
      testId="names-confirm-confirm"
      onOpen={forget}
      run={() => run()}
    />
  );
};

const TakeBack = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useAnswer(proposal, 'take-back');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'names.take-back' })}
      title={formatMessage({ id: 'names.take-back.title' })}
      text={formatMessage({ id: 'names.take-back.text' })}
      cancelId="names.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ size: 'S', variant: 'tertiary', 'data-testid': 'names-take-back' }}
      variant="danger"
      testId="names-take-back-confirm"
      onOpen={forget}
      run={() => run()}
    />
  );
};

/** What this person may do with a proposal that waits. */
export const AnswerButtons = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  if (proposal.isOwn) return <TakeBack proposal={proposal} />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {!proposal.isGenuine && (
        <Typography variant="pi" textColor="danger600">
          {formatMessage({ id: 'names.forged' })}
        </Typography>
      )}
      <Flex gap={2}>
        {proposal.isGenuine && <Confirm proposal={proposal} />}
        <DeclineButton proposal={proposal} />
      </Flex>
    </Flex>
  );
};
