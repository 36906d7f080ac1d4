import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { FormDialog } from '../../../../src/admin/form-dialog';
import { ReasonField } from './reason-field';
import type { SiteProposal } from './site-api';
import { SiteChange } from './site-change';
import { useSiteAnswer } from './use-site-answer';

type Props = { proposal: SiteProposal };

const Confirm = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useSiteAnswer(proposal, 'confirm');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'names.confirm' })}
      title={formatMessage({ id: 'names.site.confirm.title' })}
      text={
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <SiteChange proposal={proposal} />
          {formatMessage({ id: 'names.confirm.text' })}
        </Flex>
      }
      cancelId="names.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ 'data-testid': 'site-confirm' }}
      testId="site-confirm-confirm"
      onOpen={forget}
      run={() => run()}
    />
  );
};

const TakeBack = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useSiteAnswer(proposal, 'take-back');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'names.take-back' })}
      title={formatMessage({ id: 'names.site.take-back.title' })}
      text={formatMessage({ id: 'names.site.take-back.text' })}
      cancelId="names.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ variant: 'tertiary', 'data-testid': 'site-take-back' }}
      variant="danger"
      testId="site-take-back-confirm"
      onOpen={forget}
      run={() => run()}
    />
  );
};

const DeclineDialog = ({ proposal, onClose }: Props & { onClose: () => void }) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useSiteAnswer(proposal, 'decline');
  const [reason, setReason] = useState('');
  const decline = async () => {
    if (await run(reason)) onClose();
  };
  return (
    <FormDialog
      title={formatMessage({ id: 'names.site.decline.title' })}
      cancel={formatMessage({ id: 'names.cancel' })}
      save={formatMessage({ id: 'names.decline' })}
      testId="site-decline-confirm"
      isLoading={isLoading}
      onSave={() => void decline()}
      onClose={onClose}
    >
      <ReasonField
        value={reason}
        problem={problem}
        onChange={(next) => {
          setReason(next);
          forget();
        }}
      />
    </FormDialog>
  );
};

/** What this person may do with the proposal that waits. */
export const SiteAnswer = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  if (proposal.isOwn)
    return (
      <Flex gap={3} wrap="wrap">
        <TakeBack proposal={proposal} />
        <Typography textColor="neutral600">{formatMessage({ id: 'names.own' })}</Typography>
      </Flex>
    );
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {!proposal.isGenuine && (
        <Typography textColor="danger600">{formatMessage({ id: 'names.forged' })}</Typography>
      )}
      <Flex gap={2}>
        {proposal.isGenuine && <Confirm proposal={proposal} />}
        <Button variant="tertiary" onClick={() => setOpen(true)} data-testid="site-decline">
          {formatMessage({ id: 'names.decline' })}
        </Button>
      </Flex>
      {isOpen && <DeclineDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </Flex>
  );
};
