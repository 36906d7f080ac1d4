import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useIsMobile } from '@strapi/strapi/admin';
import type { ComponentType, ReactNode } from 'react';

type Rows<Row> = { rows: Row[] };

type ListPageProps<Row> = Rows<Row> & {
  title: string;
  subtitle: string;
  /** Filters. */
  above?: ReactNode;
  /** What is said instead of an empty list. */
  empty: string;
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  Table: ComponentType<Rows<Row>>;
  /** Instead of the table on a narrow screen. */
  Cards: ComponentType<Rows<Row>>;
};

/** A page with one list, a page of it at a time. */
export const ListPage = <Row,>(props: ListPageProps<Row>) => {
  const { title, subtitle, above, empty, rows, pagination, Table, Cards } = props;
  const List = useIsMobile() ? Cards : Table;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>
        {above}
        {rows.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={empty} />
        ) : (
          <>
            <List rows={rows} />
            <Pagination.Root {...pagination}>
              <Pagination.PageSize />
              <Pagination.Links />
            </Pagination.Root>
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
