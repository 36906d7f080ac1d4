import { Td, Typography } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant, whoWhen } from '../../../../../src/admin/unbroken';
import { useReviewTasksQuery } from '../review-api';
import type { Task } from '../review-types';
import { placeOf, TaskTitle } from '../task-cells';

const HEADS = ['title', 'type', 'stage', 'place', 'submitted', 'waiting'].map(
  (column) => `review.tasks.column.${column}`,
);

type Rows = { rows: Task[] };
const keyOf = ({ caseId }: Task) => caseId;

const TaskTable = ({ rows }: Rows) => {
  const { formatMessage, locale } = useIntl();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(task) => (
        <>
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
              <Instant iso={task.submittedAt} />
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Instant iso={task.movedAt} />
            </Typography>
          </Td>
        </>
      )}
    </ListTable>
  );
};

const TaskCards = ({ rows }: Rows) => {
  const { formatMessage, locale } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(task) => (
        <>
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
              whoWhen(task.submittedByName, task.submittedAt),
            )}
          </Typography>
        </>
      )}
    </ListCards>
  );
};

/** 待我审核: the cases at a stage of one of my roles, longest waiting first. */
export const TasksPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams({ page: '1', pageSize: '20' });
  const { data, isLoading, error } = useReviewTasksQuery(query, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const { results, pagination } = data;
  return (
    <ListPage
      title={formatMessage({ id: 'review.tasks.title' })}
      subtitle={formatMessage({ id: 'review.tasks.subtitle' }, { total: pagination.total })}
      empty={formatMessage({ id: 'review.tasks.empty' })}
      rows={results}
      pagination={pagination}
      Table={TaskTable}
      Cards={TaskCards}
    />
  );
};
