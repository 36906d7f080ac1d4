import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import type { ComponentProps, ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { ListPage } from './list-page';

export type StateAddress = { page: string; pageSize: string; state: string };
type Listed<Row> = Pick<ComponentProps<typeof ListPage<Row>>, 'pagination'> & { results: Row[] };

type Props<Row> = Pick<ComponentProps<typeof ListPage<Row>>, 'Table' | 'Cards'> & {
  /** Of the messages: title, subtitle, state, state.<each>, none, none.all. */
  id: string;
  /** What waits, which is shown at first; beside it there is `all`. */
  first: string;
  /** Before the filter. */
  above?: ReactNode;
  useList: (
    asked: StateAddress,
    options: { refetchOnMountOrArgChange: true },
  ) => { data?: Listed<Row> | undefined; error?: unknown };
};

/** A list of what waits, or of everything; the address keeps which. */
export const StateListPage = <Row,>({ id, first, above, useList, ...lists }: Props<Row>) => {
  const { formatMessage } = useIntl();
  const begin: StateAddress = { page: '1', pageSize: '20', state: first };
  const [{ query }, setQuery] = useQueryParams<StateAddress>(begin);
  const { page, pageSize, state } = { ...begin, ...query };
  const { data, error } = useList({ page, pageSize, state }, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const filter = (
    <Flex paddingBottom={4}>
      <Field.Root name="state">
        <Field.Label>{formatMessage({ id: `${id}.state` })}</Field.Label>
        <SingleSelect
          value={state}
          onChange={(chosen) =>
            setQuery({ page: '1', pageSize, state: String(chosen) }, 'push', true)
          }
        >
          {[first, 'all'].map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `${id}.state.${one}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
  return (
    <ListPage
      {...lists}
      title={formatMessage({ id: `${id}.title` })}
      subtitle={formatMessage({ id: `${id}.subtitle` })}
      above={
        <>
          {above}
          {filter}
        </>
      }
      empty={formatMessage({ id: state === 'all' ? `${id}.none.all` : `${id}.none` })}
      rows={data.results}
      pagination={data.pagination}
    />
  );
};
