import { Flex, Td, Typography } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant } from '../../../../../src/admin/unbroken';
import { nameAccount } from '../account-name';
import { useDeliveriesQuery } from '../channels-api';
import type { Delivery } from '../channels-types';
import { DeliveryActions } from '../delivery-actions';
import { DeliveryFilters } from '../delivery-filters';
import { DeliveryStateCell } from '../delivery-state';
import { type DeliveryView, toDeliveryQuery } from '../delivery-view';
import { ItemLink } from '../item-link';

const HEADS = ['title', 'account', 'intent', 'state', 'planned', 'actions'].map(
  (column) => `channels.column.${column}`,
);
/** The worker moves deliveries while one looks. */
const REFRESH_MS = 10_000;

type Rows = { rows: Delivery[] };
const keyOf = ({ deliveryId }: Delivery) => deliveryId;

const DeliveryTable = ({ rows }: Rows) => {
  const { formatMessage, locale } = useIntl();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(delivery) => (
        <>
          <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
            <ItemLink delivery={delivery} />
          </Td>
          <Td>
            <Typography>{nameAccount(delivery, locale)}</Typography>
          </Td>
          <Td>
            <Typography>{formatMessage({ id: `channels.intent.${delivery.intent}` })}</Typography>
          </Td>
          <Td style={{ whiteSpace: 'normal', maxWidth: '20rem' }}>
            <DeliveryStateCell delivery={delivery} />
          </Td>
          <Td>
            <Typography>
              <Instant iso={delivery.plannedAt} />
            </Typography>
          </Td>
          <Td>
            <DeliveryActions delivery={delivery} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

const DeliveryCards = ({ rows }: Rows) => {
  const { formatMessage, locale } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(delivery) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <ItemLink delivery={delivery} />
          <Typography variant="pi" textColor="neutral600">
            {nameAccount(delivery, locale)} ·{' '}
            {formatMessage({ id: `channels.intent.${delivery.intent}` })} ·{' '}
            <Instant iso={delivery.plannedAt} />
          </Typography>
          <DeliveryStateCell delivery={delivery} />
          <DeliveryActions delivery={delivery} />
        </Flex>
      )}
    </ListCards>
  );
};

type Address = { page: string; pageSize: string; view: DeliveryView; accountId: string };

/** 发送情况: what went where, what failed and why, what waits for a person. */
export const DeliveriesPage = () => {
  const { formatMessage } = useIntl();
  const first: Address = { page: '1', pageSize: '20', view: 'all', accountId: '' };
  const [{ query }, setQuery] = useQueryParams<Address>(first);
  const address = { ...first, ...query };
  const { data, isLoading, error } = useDeliveriesQuery(toDeliveryQuery(address), {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return (
    <ListPage
      title={formatMessage({ id: 'channels.title' })}
      subtitle={formatMessage(
        { id: 'channels.subtitle' },
        { waiting: data.totals.awaitsPerson ?? 0, failed: data.totals.failed ?? 0 },
      )}
      above={
        <DeliveryFilters
          view={address.view}
          accountId={address.accountId}
          totals={data.totals}
          onChange={(part) => setQuery({ ...address, ...part, page: '1' } as Address, 'push', true)}
        />
      }
      empty={formatMessage({ id: 'channels.empty' })}
      rows={data.results}
      pagination={data.pagination}
      Table={DeliveryTable}
      Cards={DeliveryCards}
    />
  );
};
