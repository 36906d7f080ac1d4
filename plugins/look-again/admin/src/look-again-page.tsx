import {
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Td,
  Typography,
} from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListPage } from '../../../../src/admin/list-page';
import { ListTable } from '../../../../src/admin/list-table';
import { Instant, Unbroken } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import { type ListedLookAgain, useLookAgainsQuery } from './look-again-api';
import { useDayText } from './use-day-text';

type Address = { page: string; pageSize: string; state: string };
const FIRST: Address = { page: '1', pageSize: '20', state: 'due' };
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

const By = ({ one: { setByName, setAt } }: RowProps) => (
  <>
    <Typography tag="p">{setByName}</Typography>
    <Typography tag="p" variant="pi" textColor="neutral600">
      <Instant iso={setAt} />
    </Typography>
  </>
);

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
          <By one={one} />
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
        <By one={one} />
      </Flex>
    )}
  </ListCards>
);

/** 到期复查: what is due, or every day that is set. */
export const LookAgainPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const { page, pageSize, state } = { ...FIRST, ...query };
  const { data, error } = useLookAgainsQuery(
    { page, pageSize, state },
    { refetchOnMountOrArgChange: true },
  );
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const filter = (
    <Flex paddingBottom={4}>
      <Field.Root name="state">
        <Field.Label>{formatMessage({ id: 'look-again.state' })}</Field.Label>
        <SingleSelect
          value={state}
          onChange={(chosen) =>
            setQuery({ page: '1', pageSize, state: String(chosen) }, 'push', true)
          }
        >
          {['due', 'all'].map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `look-again.state.${one}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
  return (
    <ListPage
      title={formatMessage({ id: 'look-again.title' })}
      subtitle={formatMessage({ id: 'look-again.subtitle' })}
      above={filter}
      empty={formatMessage({ id: state === 'all' ? 'look-again.none.all' : 'look-again.none' })}
      rows={data.results}
      pagination={data.pagination}
      Table={Table}
      Cards={Cards}
    />
  );
};
