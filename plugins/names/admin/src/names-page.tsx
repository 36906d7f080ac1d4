import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListPage } from '../../../../src/admin/list-page';
import { NameCards, NameTable } from './name-list';
import { useNameProposalsQuery } from './names-api';

type Address = { page: string; pageSize: string; state: string };
const FIRST: Address = { page: '1', pageSize: '20', state: 'waiting' };

/** 改名: what waits for a second person's word, or every change that was proposed. */
export const NamesPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const { page, pageSize, state } = { ...FIRST, ...query };
  const { data, error } = useNameProposalsQuery(
    { page, pageSize, state },
    { refetchOnMountOrArgChange: true },
  );
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const filter = (
    <Flex paddingBottom={4}>
      <Field.Root name="state">
        <Field.Label>{formatMessage({ id: 'names.state' })}</Field.Label>
        <SingleSelect
          value={state}
          onChange={(chosen) =>
            setQuery({ page: '1', pageSize, state: String(chosen) }, 'push', true)
          }
        >
          {['waiting', 'all'].map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `names.state.${one}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
  return (
    <ListPage
      title={formatMessage({ id: 'names.title' })}
      subtitle={formatMessage({ id: 'names.subtitle' })}
      above={filter}
      empty={formatMessage({ id: state === 'all' ? 'names.none.all' : 'names.none' })}
      rows={data.results}
      pagination={data.pagination}
      Table={NameTable}
      Cards={NameCards}
    />
  );
};
