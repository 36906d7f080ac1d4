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

import { formatInstant } from '../format-instant';
import { useReviewTasksQuery } from '../review-api';
import type { Task } from '../review-types';
import { placeOf, TaskTitle } from '../task-cells';

const COLUMNS = ['title', 'type', 'stage', 'place', 'submitted', 'waiting'] as const;

const TaskTable = ({ tasks }: { tasks: Task[] }) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Table colCount={COLUMNS.length} rowCount={tasks.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">
                {formatMessage({ id: `review.tasks.column.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {tasks.map((task) => (
          <Tr key={task.caseId}>
            <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
              <TaskTitle task={task} />
            </Td>
            <Td>
              <Typography>{formatMessage({ id: `review.type.${task.type}` })}</Typography>
            </Td>
            <Td>
              <Typography>{locale === 'zh-Hans' ? task.stageNameZh : task.stageNameEn}</Typography>
            </Td>
            <Td>
              <Typography>{placeOf(task)}</Typography>
            </Td>
            <Td>
              <Typography tag="p">{task.submittedByName}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {formatInstant(task.submittedAt, locale)}
              </Typography>
            </Td>
            <Td>
              <Typography>{formatInstant(task.movedAt, locale)}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const TaskCards = ({ tasks }: { tasks: Task[] }) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {tasks.map((task) => (
        <Box
          tag="li"
          key={task.caseId}
          background="neutral0"
          padding={4}
          hasRadius
          shadow="tableShadow"
        >
          <TaskTitle task={task} />
          <Typography tag="p" textColor="neutral600">
            {formatMessage({ id: `review.type.${task.type}` })} ·{' '}
            {locale === 'zh-Hans' ? task.stageNameZh : task.stageNameEn}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {placeOf(task)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'review.history.submitted' },
              { who: task.submittedByName, when: formatInstant(task.submittedAt, locale) },
            )}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};

/** 待我审核: the cases at a stage of one of my roles, longest waiting first. */
export const TasksPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const [{ query }] = useQueryParams({ page: '1', pageSize: '20' });
  const { data, isLoading, error } = useReviewTasksQuery(query, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const { results, pagination } = data;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'review.tasks.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'review.tasks.title' })}
        subtitle={formatMessage({ id: 'review.tasks.subtitle' }, { total: pagination.total })}
      />
      <Layouts.Content>
        {results.length === 0 && (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={formatMessage({ id: 'review.tasks.empty' })}
          />
        )}
        {results.length > 0 &&
          (isMobile ? <TaskCards tasks={results} /> : <TaskTable tasks={results} />)}
        {results.length > 0 && (
          <Pagination.Root {...pagination}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
