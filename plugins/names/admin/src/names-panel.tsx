import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import {
  type NamedArg,
  type NameProposal,
  type NamesOf,
  useNamesOfQuery,
} from '../../../../src/admin/named-api';
import { whoWhen } from '../../../../src/admin/unbroken';
import { toNamedKind, toNamedUid } from '../../../../src/contracts/named';
import { AnswerButtons } from './answer-buttons';
import { NameChange } from './name-change';
import { ProposeDialog } from './propose-dialog';

const CONFIRM = { action: 'plugin::names.confirm', subject: null };

const Waiting = ({ proposal }: { proposal: NameProposal }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC([CONFIRM]);
  const { canConfirm } = allowedActions as Record<string, boolean>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} data-testid="names-waiting">
      <Typography fontWeight="bold">{formatMessage({ id: 'names.waiting' })}</Typography>
      <NameChange proposal={proposal} />
      <Typography style={{ overflowWrap: 'anywhere' }}>
        {formatMessage({ id: 'names.reason' }, { reason: proposal.reason })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'names.by' }, whoWhen(proposal.proposedByName, proposal.proposedAt))}
      </Typography>
      {proposal.isOwn && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'names.own' })}
        </Typography>
      )}
      {(canConfirm || proposal.isOwn) && <AnswerButtons proposal={proposal} />}
    </Flex>
  );
};

const Propose = ({ of, known }: { of: NamedArg; known: NamesOf }) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { allowedActions } = useRBAC([
    { action: 'plugin::content-manager.explorer.update', subject: toNamedUid(of.kind) },
  ]);
  const { canUpdate } = allowedActions as Record<string, boolean>;
  const text = of.kind === 'column' ? 'names.panel.text' : 'names.panel.department';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography textColor="neutral600">{formatMessage({ id: text })}</Typography>
      {canUpdate && (
        <Button
          fullWidth
          variant="tertiary"
          onClick={() => setOpen(true)}
          data-testid="names-propose"
        >
          {formatMessage({ id: 'names.propose' })}
        </Button>
      )}
      {isOpen && <ProposeDialog of={of} known={known} onClose={() => setOpen(false)} />}
    </Flex>
  );
};

/** Beside the form of a column or department: other names are proposed here, and wait. */
export const NamesPanel = ({ model, documentId = '', document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  const kind = toNamedKind(model);
  const of: NamedArg = { kind: kind ?? 'column', documentId };
  const { data } = useNamesOfQuery(of, {
    refetchOnMountOrArgChange: true,
    skip: !kind || document?.documentId === undefined,
  });
  if (!data || (!data.bound && !data.waiting)) return null;
  return {
    title: formatMessage({ id: 'names.title' }),
    content: data.waiting ? (
      <Waiting key={data.waiting.proposalId} proposal={data.waiting} />
    ) : (
      <Propose key={documentId} of={of} known={data} />
    ),
  };
};
