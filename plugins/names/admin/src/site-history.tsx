import { Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../src/admin/list-table';
import { WhoAndWhen } from '../../../../src/admin/who-and-when';
import { NameWord } from './name-word';
import type { SiteProposal } from './site-api';
import { SiteChange } from './site-change';

const HEADS = ['change', 'reason', 'proposed', 'state'].map((one) => `names.column.${one}`);
const WRAP = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

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
                <WhoAndWhen who={proposal.proposedByName} iso={proposal.proposedAt} />
              </Td>
              <Td style={{ ...WRAP, minWidth: '14rem' }}>
                {proposal.word && <NameWord word={proposal.word} />}
              </Td>
            </>
          )}
        </ListTable>
      )}
    </Flex>
  );
};
