import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useReviewTasksQuery } from './review-api';
import { TaskTitle } from './task-cells';

/** Home: the five items that have waited longest for me. */
export const TasksWidget = () => {
  const { formatMessage, locale } = useIntl();
  const { data, isLoading, error } = useReviewTasksQuery(
    { page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.tasks.empty' })}</Widget.NoData>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {data.results.map((task) => (
        <Flex
          tag="li"
          key={task.caseId}
          justifyContent="space-between"
          alignItems="flex-start"
          gap={3}
        >
          <div>
            <TaskTitle task={task} />
          </div>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            {locale === 'zh-Hans' ? task.stageNameZh : task.stageNameEn}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
