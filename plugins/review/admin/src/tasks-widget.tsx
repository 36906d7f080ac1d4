import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { useSaid } from '../../../../src/admin/use-said';
import { useInboxQuery } from './inbox/inbox-api';
import { WaitingTime } from './waiting-time';

/** Home: the five items that have waited longest for me. */
export const TasksWidget = () => {
  const { formatMessage, locale } = useIntl();
  const said = useSaid();
  const { data, isLoading, error } = useInboxQuery(
    { list: 'mine', page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.tasks.empty' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map((task) => (
        <HomeRow
          key={task.caseId}
          to={`/plugins/review/cases/${task.caseId}`}
          title={task.title || formatMessage({ id: 'review.untitled' })}
          note={
            task.insteadOf
              ? formatMessage({ id: 'review.inbox.instead-of' }, { name: task.insteadOf })
              : task.blockedReason && said(task.blockedReason)
          }
          aside={
            <WaitingTime
              since={task.movedAt}
              deadline={task.deadline}
              stage={locale === 'zh-Hans' ? task.stageNameZh : task.stageNameEn}
            />
          }
        />
      ))}
    </HomeList>
  );
};
