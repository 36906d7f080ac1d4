import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Instant, Unbroken } from '../../../../src/admin/unbroken';
import { useSchedulesQuery } from './channels-api';
import type { Schedule } from './channels-types';
import { ScheduleBadge } from './schedule-state';

const SHOWN = 5;

const Row = ({ schedule }: { schedule: Schedule }) => {
  const { formatMessage } = useIntl();
  const { act, caseId, title, dueAt } = schedule;
  return (
    <HomeRow
      to={caseId === null ? '/plugins/schedules' : `/plugins/review/cases/${caseId}`}
      title={title || formatMessage({ id: 'channels.untitled' })}
      note={
        <>
          <Unbroken>{formatMessage({ id: `channels.schedules.act.${act}` })}</Unbroken> ·{' '}
          <Instant iso={dueAt} />
        </>
      }
      aside={<ScheduleBadge schedule={schedule} />}
    />
  );
};

/** Home: what was not kept, then what goes out or is taken down next. */
export const SchedulesWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useSchedulesQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const rows = [...data.notKept, ...data.toCome].slice(0, SHOWN);
  if (rows.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'channels.schedules.widget.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {rows.map((schedule) => (
        <Row key={schedule.scheduleId} schedule={schedule} />
      ))}
    </HomeList>
  );
};
