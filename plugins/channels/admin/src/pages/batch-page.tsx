import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useParams } from 'react-router-dom';

import { BatchActions } from '../batch-actions';
import { BatchFacts } from '../batch-facts';
import { BatchItems } from '../batch-items';
import { BatchStateBadge } from '../batch-state';
import { useBatchQuery } from '../imports-api';

/** A batch is imported and taken over while one looks. */
const REFRESH_MS = 10_000;

/** One batch: what it is, what is in it, who signed it. */
export const BatchPage = () => {
  const { formatMessage } = useIntl();
  const { batchId = '' } = useParams();
  const [{ query }] = useQueryParams<{ page: string }>({ page: '1' });
  const { data, isLoading, error } = useBatchQuery(
    { batchId, page: query.page ?? '1' },
    { refetchOnMountOrArgChange: true, pollingInterval: REFRESH_MS },
  );
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const { batch, items, pagination } = data;
  return (
    <Page.Main>
      <Page.Title>{batch.name}</Page.Title>
      <Layouts.Header
        title={batch.name}
        subtitle={<BatchStateBadge state={batch.state} />}
        navigationAction={
          <Link tag={RouterLink} startIcon={<ArrowLeft />} to="..">
            {formatMessage({ id: 'channels.imports.title' })}
          </Link>
        }
        primaryAction={<BatchActions batch={batch} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <BatchFacts batch={batch} />
          <Typography tag="h2" variant="beta">
            {formatMessage({ id: 'channels.imports.items-of' })}
          </Typography>
          <Box>
            <BatchItems batchId={batch.batchId} items={items} />
            <Pagination.Root {...pagination}>
              <Pagination.Links />
            </Pagination.Root>
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
