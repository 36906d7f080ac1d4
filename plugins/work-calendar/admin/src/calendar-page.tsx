import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useWorkCalendarQuery } from './calendar-api';
import { ChangeDialog } from './change-dialog';
import { ChangeList } from './change-list';
import { YearCard } from './year-card';

/** 工作日历: which days count for deadlines, this year and the next. */
export const CalendarPage = () => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useWorkCalendarQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'work-calendar.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'work-calendar.title' })}
        subtitle={formatMessage({ id: 'work-calendar.subtitle' })}
        primaryAction={
          <Button
            startIcon={<Plus />}
            onClick={() => setOpen(true)}
            data-testid="work-calendar-add"
          >
            {formatMessage({ id: 'work-calendar.add' })}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={7}>
          <Flex gap={5} wrap="wrap" alignItems="stretch">
            {data.years.map((year) => (
              <YearCard key={year.year} year={year} />
            ))}
          </Flex>
          <ChangeList saved={data} />
          {isOpen && <ChangeDialog saved={data} onClose={() => setOpen(false)} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
