import { Flex, Td, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant } from '../../../../../src/admin/unbroken';
import { useSchedulesQuery } from '../channels-api';
import type { Schedule } from '../channels-types';
import { ItemLink } from '../item-link';
import { ScheduleState } from '../schedule-state';

const HEADS = ['title', 'act', 'due', 'by', 'state'].map(
  (column) => `channels.schedules.column.${column}`,
);
/** The worker carries them out while one looks. */
const REFRESH_MS = 10_000;

type Rows = { rows: Schedule[] };
const keyOf = ({ scheduleId }: Schedule) => scheduleId;

const SetBy = ({ schedule: { scheduledByName, handedToName } }: { schedule: Schedule }) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography tag="p">{scheduledByName}</Typography>
      {handedToName && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'channels.schedules.handed' }, { name: handedToName })}
        </Typography>
      )}
    </>
  );
};

const ScheduleTable = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(schedule) => (
        <>
          <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
            <ItemLink delivery={schedule} />
          </Td>
          <Td>
            <Typography>
              {formatMessage({ id: `channels.schedules.act.${schedule.act}` })}
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Instant iso={schedule.dueAt} />
            </Typography>
          </Td>
          <Td>
            <SetBy schedule={schedule} />
          </Td>
          <Td style={{ whiteSpace: 'normal', maxWidth: '24rem' }}>
            <ScheduleState schedule={schedule} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

const ScheduleCards = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(schedule) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <ItemLink delivery={schedule} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `channels.schedules.act.${schedule.act}` })} ·{' '}
            <Instant iso={schedule.dueAt} />
          </Typography>
          <SetBy schedule={schedule} />
          <ScheduleState schedule={schedule} />
        </Flex>
      )}
    </ListCards>
  );
};

/** 定时安排: what goes out or is taken down when, and what was not kept and why. */
export const SchedulesPage = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useSchedulesQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const rows = [...data.notKept, ...data.toCome];
  const counts = { toCome: data.toCome.length, notKept: data.notKept.length };
  return (
    <ListPage
      title={formatMessage({ id: 'channels.schedules.title' })}
      subtitle={formatMessage({ id: 'channels.schedules.subtitle' }, counts)}
      empty={formatMessage({ id: 'channels.schedules.empty' })}
      rows={rows}
      pagination={{ page: 1, pageSize: rows.length || 1, pageCount: 1, total: rows.length }}
      Table={ScheduleTable}
      Cards={ScheduleCards}
    />
  );
};
