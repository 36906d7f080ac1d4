// A list of proposed names: a table, or cards where the screen is narrow.
import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import type { NameProposal } from '../../../../src/admin/named-api';
import { whoWhen } from '../../../../src/admin/unbroken';
import { WhoAndWhen } from '../../../../src/admin/who-and-when';
import { toNamedUid } from '../../../../src/contracts/named';
import { AnswerButtons } from './answer-buttons';
import { NameChange } from './name-change';
import { NameWord } from './name-word';

const HEADS = ['what', 'change', 'reason', 'proposed', 'state'].map((one) => `names.column.${one}`);
const WRAP = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
const keyOf = ({ proposalId }: NameProposal) => proposalId;

type RowProps = { proposal: NameProposal };
type Rows = { rows: NameProposal[] };

/** Which one it is, by the name that it had. */
const What = ({ proposal: { kind, documentId, fromZh, fromEn } }: RowProps) => {
  const { formatMessage, locale } = useIntl();
  return (
    <>
      <Link
        tag={RouterLink}
        to={`/content-manager/collection-types/${toNamedUid(kind)}/${documentId}`}
      >
        {locale === 'zh-Hans' ? fromZh : fromEn}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: `names.kind.${kind}` })}
      </Typography>
    </>
  );
};

const State = ({ proposal }: RowProps) =>
  proposal.word ? <NameWord word={proposal.word} /> : <AnswerButtons proposal={proposal} />;

export const NameTable = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(proposal) => (
      <>
        <Td style={{ ...WRAP, minWidth: '12rem' }}>
          <What proposal={proposal} />
        </Td>
        <Td style={{ ...WRAP, minWidth: '18rem' }}>
          <NameChange proposal={proposal} />
        </Td>
        <Td style={{ ...WRAP, minWidth: '14rem' }}>
          <Typography>{proposal.reason}</Typography>
        </Td>
        <Td>
          <WhoAndWhen who={proposal.proposedByName} iso={proposal.proposedAt} />
        </Td>
        <Td style={{ ...WRAP, minWidth: '16rem' }}>
          <State proposal={proposal} />
        </Td>
      </>
    )}
  </ListTable>
);

export const NameCards = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(proposal) => (
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <div>
            <What proposal={proposal} />
          </div>
          <NameChange proposal={proposal} />
          <Typography style={WRAP}>
            {formatMessage({ id: 'names.reason' }, { reason: proposal.reason })}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'names.by' },
              whoWhen(proposal.proposedByName, proposal.proposedAt),
            )}
          </Typography>
          <State proposal={proposal} />
        </Flex>
      )}
    </ListCards>
  );
};
