import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { StateListPage } from '../../../../src/admin/state-list-page';
import { toEditView } from '../../../../src/contracts/edit-view';
import { type ListedReads, useReadsQuery } from './reads-api';

const HEADS = ['item', 'reads', 'address'].map((one) => `reads.column.${one}`);
type Rows = { rows: ListedReads[] };
type RowProps = { one: ListedReads };
const keyOf = ({ type, documentId, locale }: ListedReads) => `${type} ${documentId} ${locale}`;

const Item = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return (
    <Link tag={RouterLink} to={toEditView(one)}>
      {one.title || formatMessage({ id: 'reads.untitled' })}
    </Link>
  );
};

const Count = ({ one }: RowProps) => {
  const { formatNumber } = useIntl();
  return <Typography fontWeight="bold">{formatNumber(one.reads)}</Typography>;
};

const Address = ({ one }: RowProps) => (
  <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
    /{one.path}
  </Typography>
);

const Table = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(one) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '20rem' }}>
          <Item one={one} />
        </Td>
        <Td>
          <Count one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
          <Address one={one} />
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
        <Count one={one} />
        <Address one={one} />
      </Flex>
    )}
  </ListCards>
);

/** 阅读量: what is read most on the portal, lately or ever. */
export const ReadsPage = () => (
  <StateListPage id="reads" first="lately" useList={useReadsQuery} Table={Table} Cards={Cards} />
);
