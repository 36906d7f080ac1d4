import { Button, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { NameProposal } from '../../../../src/admin/named-api';
import { NameChange } from './name-change';
import { ReasonField } from './reason-field';
import { useAnswer } from './use-answer';

type Props = { proposal: NameProposal; fullWidth?: boolean };

const DeclineDialog = ({ proposal, onClose }: Props & { onClose: () => void }) => {
  const { formatMessage } = useIntl();
  const { run, problem, forget, isLoading } = useAnswer(proposal, 'decline');
  const [reason, setReason] = useState('');
  const decline = async () => {
    if (await run(reason)) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: 'names.decline.title' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <NameChange proposal={proposal} />
            <ReasonField
              value={reason}
              problem={problem}
              onChange={(next) => {
                setReason(next);
                forget();
              }}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {formatMessage({ id: 'names.cancel' })}
          </Button>
          <Button
            variant="danger"
            loading={isLoading}
            onClick={() => void decline()}
            data-testid="names-decline-confirm"
          >
            {formatMessage({ id: 'names.decline' })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** Declines a proposal, with a reason. */
export const DeclineButton = ({ proposal }: Props) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="S" variant="tertiary" onClick={() => setOpen(true)} data-testid="names-decline">
        {formatMessage({ id: 'names.decline' })}
      </Button>
      {isOpen && <DeclineDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
};
