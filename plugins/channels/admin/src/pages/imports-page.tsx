import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant } from '../../../../../src/admin/unbroken';
import { BatchStateBadge } from '../batch-state';
import { useBatchesQuery } from '../imports-api';
import type { Batch } from '../imports-types';

const HEADS = ['name', 'items', 'state', 'signatures', 'begun'].map(
  (name) => `channels.imports.column.${name}`,
);
const REFRESH_MS = 10_000;
const keyOf = ({ batchId }: Batch) => batchId;

const Name = ({ batch }: { batch: Batch }) => (
  <>
    <Link tag={RouterLink} to={String(batch.batchId)}>
      {batch.name}
    </Link>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {batch.source}
    </Typography>
  </>
);

const namesOf = ({ signatures }: Batch) =>
  signatures.map(({ signedByName }) => signedByName).join('、') || '—';

const BatchTable = ({ rows }: { rows: Batch[] }) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(batch) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
          <Name batch={batch} />
        </Td>
        <Td>
          <Typography>{batch.items}</Typography>
        </Td>
        <Td>
          <BatchStateBadge state={batch.state} />
        </Td>
        <Td>
          <Typography>{namesOf(batch)}</Typography>
        </Td>
        <Td>
          <Typography>
            <Instant iso={batch.begunAt} />
          </Typography>
        </Td>
      </>
    )}
  </ListTable>
);

const BatchCards = ({ rows }: { rows: Batch[] }) => {
  const { formatMessage } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(batch) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Name batch={batch} />
          <BatchStateBadge state={batch.state} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: 'channels.imports.column.items' })} {batch.items} ·{' '}
            {namesOf(batch)}
          </Typography>
        </Flex>
      )}
    </ListCards>
  );
};

/** 旧站导入: the batches, and where each stands. */
export const ImportsPage = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useBatchesQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const rows = data.results;
  const waiting = rows.filter(({ state }) => state === 'awaits-signature').length;
  return (
    <ListPage
      title={formatMessage({ id: 'channels.imports.title' })}
      subtitle={formatMessage({ id: 'channels.imports.subtitle' }, { waiting })}
      empty={formatMessage({ id: 'channels.imports.empty' })}
      rows={rows}
      pagination={{ page: 1, pageSize: rows.length || 1, pageCount: 1, total: rows.length }}
      Table={BatchTable}
      Cards={BatchCards}
    />
  );
};
