import { Badge, Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../src/admin/list-table';
import { Instant, whoWhen } from '../../../../src/admin/unbroken';
import { VERDICT_COLOURS } from './name-list';
import type { SiteProposal } from './site-api';
import { SiteChange } from './site-change';

const HEADS = ['change', 'reason', 'proposed', 'state'].map((one) => `names.column.${one}`);
const WRAP = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

const Word = ({ word }: { word: NonNullable<SiteProposal['word']> }) => {
  const { formatMessage } = useIntl();
  const [backgroundColor, textColor] = VERDICT_COLOURS[word.verdict];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge backgroundColor={backgroundColor} textColor={textColor}>
        {formatMessage({ id: `names.verdict.${word.verdict}` })}
      </Badge>
      {word.reason && <Typography style={WRAP}>{word.reason}</Typography>}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'names.verdict.by' }, whoWhen(word.givenByName, word.givenAt))}
      </Typography>
    </Flex>
  );
};

/** What was proposed and answered before, newest first. */
export const SiteHistory = ({ rows }: { rows: SiteProposal[] }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="site-history">
      <Typography tag="h2" variant="delta">
        {formatMessage({ id: 'names.site.history' })}
      </Typography>
      {rows.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'names.site.history.none' })}
        </Typography>
      ) : (
        <ListTable heads={HEADS} rows={rows} keyOf={({ proposalId }) => proposalId}>
          {(proposal) => (
            <>
              <Td style={{ ...WRAP, minWidth: '18rem' }}>
                <SiteChange proposal={proposal} />
              </Td>
              <Td style={{ ...WRAP, minWidth: '14rem' }}>
                <Typography>{proposal.reason}</Typography>
              </Td>
              <Td>
                <Typography tag="p">{proposal.proposedByName}</Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  <Instant iso={proposal.proposedAt} />
                </Typography>
              </Td>
              <Td style={{ ...WRAP, minWidth: '14rem' }}>
                {proposal.word && <Word word={proposal.word} />}
              </Td>
            </>
          )}
        </ListTable>
      )}
    </Flex>
  );
};
