import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListPage } from '../../../../src/admin/list-page';
import { ListTable } from '../../../../src/admin/list-table';
import { Instant } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import { type DeadLink, useDeadLinksQuery } from './patrol-api';

const HEADS = ['item', 'address', 'result', 'since'].map((one) => `dead-links.column.${one}`);
const BEGIN = { page: '1', pageSize: '20' };
type Rows = { rows: DeadLink[] };
type RowProps = { one: DeadLink };
const keyOf = ({ type, documentId, locale, address }: DeadLink) =>
  `${type} ${documentId} ${locale} ${address}`;

const Item = ({ one }: RowProps) => (
  <Link tag={RouterLink} to={toEditView(one)}>
    {one.title}
  </Link>
);

const Address = ({ one }: RowProps) => (
  <Typography style={{ overflowWrap: 'anywhere' }}>{one.address}</Typography>
);

const Result = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  const id = /^\d+$/.test(one.result) ? 'dead-links.answered' : `dead-links.${one.result}`;
  return <Typography>{formatMessage({ id }, { status: one.result })}</Typography>;
};

const Table = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(one) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
          <Item one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
          <Address one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '10rem' }}>
          <Result one={one} />
        </Td>
        <Td>
          <Typography>
            <Instant iso={one.failedSince} />
          </Typography>
        </Td>
      </>
    )}
  </ListTable>
);

const Cards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(one) => (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Item one={one} />
        <Address one={one} />
        <Result one={one} />
        <Typography variant="pi" textColor="neutral600">
          <Instant iso={one.failedSince} />
        </Typography>
      </Flex>
    )}
  </ListCards>
);

/** 失效链接: what pages lead to and is not there, with the item that holds it. */
export const LinksPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams(BEGIN);
  const { page, pageSize } = { ...BEGIN, ...query };
  const asked = { page, pageSize };
  const { data, error } = useDeadLinksQuery(asked, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return (
    <ListPage
      title={formatMessage({ id: 'dead-links.title' })}
      subtitle={formatMessage({ id: 'dead-links.subtitle' })}
      empty={formatMessage({ id: 'dead-links.none' })}
      rows={data.results}
      pagination={data.pagination}
      Table={Table}
      Cards={Cards}
    />
  );
};
