import {
  Box,
  EmptyStateLayout,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useIsMobile, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { formatInstant } from '../beijing-time';
import { useDeliveriesQuery } from '../channels-api';
import type { Delivery } from '../channels-types';
import { DeliveryActions } from '../delivery-actions';
import { DeliveryFilters } from '../delivery-filters';
import { DeliveryStateCell } from '../delivery-state';
import { type DeliveryView, toDeliveryQuery } from '../delivery-view';
import { ItemLink } from '../item-link';

const COLUMNS = ['title', 'account', 'intent', 'state', 'planned', 'actions'] as const;
/** The worker moves deliveries while one looks. */
const REFRESH_MS = 10_000;

const DeliveryTable = ({ deliveries }: { deliveries: Delivery[] }) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Table colCount={COLUMNS.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">
                {formatMessage({ id: `channels.column.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <Tr key={delivery.deliveryId}>
            <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
              <ItemLink delivery={delivery} />
            </Td>
            <Td>
              <Typography>{delivery.accountNameZh}</Typography>
            </Td>
            <Td>
              <Typography>{formatMessage({ id: `channels.intent.${delivery.intent}` })}</Typography>
            </Td>
            <Td style={{ whiteSpace: 'normal', maxWidth: '20rem' }}>
              <DeliveryStateCell delivery={delivery} />
            </Td>
            <Td>
              <Typography>{formatInstant(delivery.plannedAt, locale)}</Typography>
            </Td>
            <Td>
              <DeliveryActions delivery={delivery} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const DeliveryCards = ({ deliveries }: { deliveries: Delivery[] }) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {deliveries.map((delivery) => (
        <Box
          tag="li"
          key={delivery.deliveryId}
          background="neutral0"
          padding={4}
          hasRadius
          shadow="tableShadow"
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <ItemLink delivery={delivery} />
            <Typography variant="pi" textColor="neutral600">
              {delivery.accountNameZh} ·{' '}
              {formatMessage({ id: `channels.intent.${delivery.intent}` })} ·{' '}
              {formatInstant(delivery.plannedAt, locale)}
            </Typography>
            <DeliveryStateCell delivery={delivery} />
            <DeliveryActions delivery={delivery} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};

type Address = { page: string; pageSize: string; view: DeliveryView; accountId: string };

/** 发送情况: what went where, what failed and why, what waits for a person. */
export const DeliveriesPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const first: Address = { page: '1', pageSize: '20', view: 'all', accountId: '' };
  const [{ query }, setQuery] = useQueryParams<Address>(first);
  const address = { ...first, ...query };
  const { data, isLoading, error } = useDeliveriesQuery(toDeliveryQuery(address), {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const List = isMobile ? DeliveryCards : DeliveryTable;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'channels.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'channels.title' })}
        subtitle={formatMessage(
          { id: 'channels.subtitle' },
          { waiting: data.totals.awaitsPerson ?? 0, failed: data.totals.failed ?? 0 },
        )}
      />
      <Layouts.Content>
        <DeliveryFilters
          view={address.view}
          accountId={address.accountId}
          totals={data.totals}
          onChange={(part) => setQuery({ ...address, ...part, page: '1' } as Address, 'push', true)}
        />
        {data.results.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={formatMessage({ id: 'channels.empty' })}
          />
        ) : (
          <>
            <List deliveries={data.results} />
            <Pagination.Root {...data.pagination}>
              <Pagination.PageSize />
              <Pagination.Links />
            </Pagination.Root>
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
