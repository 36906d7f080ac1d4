import { Badge, Flex, LinkButton, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { ListTable } from '../../../../src/admin/list-table';
import { whoWhen } from '../../../../src/admin/unbroken';
import type { ItemArg, PastRevision, PastRevisions } from './past-revisions-api';
import { RestoreButton } from './restore-button';

type Props = {
  item: ItemArg;
  known: PastRevisions;
  savedAt: string;
  /** Nothing can be written back now. */
  isClosed: boolean;
  onDone: () => void;
};

/** On the page of a case any two revisions of its item are held against each other. */
const CompareLink = ({ known, revision }: { known: PastRevisions; revision: PastRevision }) => {
  const { formatMessage } = useIntl();
  const live = known.results.find(({ isLive }) => isLive);
  if (known.caseId === null || !live || live.fingerprint === revision.fingerprint) return null;
  const query = new URLSearchParams({ against: revision.fingerprint, of: live.fingerprint });
  return (
    <LinkButton
      tag={Link}
      to={`/plugins/review/cases/${known.caseId}?${query.toString()}`}
      variant="tertiary"
      size="S"
    >
      {formatMessage({ id: 'past-revisions.compare' })}
    </LinkButton>
  );
};

const Title = ({ revision }: { revision: PastRevision }) => {
  const { formatMessage } = useIntl();
  const id = revision.isExpunged ? 'past-revisions.expunged' : 'past-revisions.untitled';
  return (
    <Typography textColor={revision.title === null ? 'neutral600' : 'neutral800'}>
      {revision.title ?? formatMessage({ id })}
    </Typography>
  );
};

export const RevisionList = ({ item, known, savedAt, isClosed, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const heads = ['number', 'title', 'published', 'act'].map(
    (name) => `past-revisions.column.${name}`,
  );
  return (
    <ListTable heads={heads} rows={known.results} keyOf={({ publicationId }) => publicationId}>
      {(revision) => (
        <>
          <Td>
            <Flex gap={2} style={{ whiteSpace: 'nowrap' }}>
              <Typography>
                {formatMessage({ id: 'past-revisions.number' }, { number: revision.number })}
              </Typography>
              {revision.isLive && (
                <Badge active>{formatMessage({ id: 'past-revisions.live' })}</Badge>
              )}
            </Flex>
          </Td>
          <Td style={{ whiteSpace: 'normal' }}>
            <Title revision={revision} />
          </Td>
          <Td>
            <Typography textColor="neutral700">
              {formatMessage(
                { id: 'past-revisions.by' },
                whoWhen(revision.publishedByName, revision.publishedAt),
              )}
            </Typography>
          </Td>
          <Td>
            <Flex gap={2}>
              {known.mayRestore && !revision.isExpunged && (
                <RestoreButton {...{ item, revision, savedAt, isClosed, onDone }} />
              )}
              <CompareLink known={known} revision={revision} />
            </Flex>
          </Td>
        </>
      )}
    </ListTable>
  );
};
