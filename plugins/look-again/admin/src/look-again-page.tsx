import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { StateListPage } from '../../../../src/admin/state-list-page';
import { Unbroken } from '../../../../src/admin/unbroken';
import { WhoAndWhen } from '../../../../src/admin/who-and-when';
import { toEditView } from '../../../../src/contracts/edit-view';
import { type ListedLookAgain, useLookAgainsQuery } from './look-again-api';
import { useDayText } from './use-day-text';

const HEADS = ['item', 'due', 'note', 'by'].map((one) => `look-again.column.${one}`);
type Rows = { rows: ListedLookAgain[] };
type RowProps = { one: ListedLookAgain };
const keyOf = ({ type, documentId, locale }: ListedLookAgain) => `${type} ${documentId} ${locale}`;

const Item = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return (
    <Link tag={RouterLink} to={toEditView(one)}>
      {one.title || formatMessage({ id: 'look-again.untitled' })}
    </Link>
  );
};

const Day = ({ one: { dueOn } }: RowProps) => {
  const toText = useDayText();
  return (
    <Typography>
      <Unbroken>{toText(dueOn)}</Unbroken>
    </Typography>
  );
};

const Table = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(one) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
          <Item one={one} />
        </Td>
        <Td>
          <Day one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
          <Typography>{one.note}</Typography>
        </Td>
        <Td>
          <WhoAndWhen who={one.setByName} iso={one.setAt} />
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
        <Day one={one} />
        <Typography>{one.note}</Typography>
        <WhoAndWhen who={one.setByName} iso={one.setAt} />
      </Flex>
    )}
  </ListCards>
);

/** 到期复查: what is due, or every day that is set. */
export const LookAgainPage = () => (
  <StateListPage
    id="look-again"
    first="due"
    useList={useLookAgainsQuery}
    Table={Table}
    Cards={Cards}
  />
);
