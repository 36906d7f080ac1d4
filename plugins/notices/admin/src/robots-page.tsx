import { Button, EmptyStateLayout } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { RobotDialog } from './robot-dialog';
import { RobotList } from './robot-list';
import { type Robot, useRobotsQuery } from './robots-api';

/** 群机器人: which groups hear what waits and what failed. */
export const RobotsPage = () => {
  const { formatMessage } = useIntl();
  /** null: a new one. */
  const [opened, setOpened] = useState<Robot | null | undefined>(undefined);
  const { data, error } = useRobotsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const add = (
    <Button startIcon={<Plus />} onClick={() => setOpened(null)} data-testid="robot-add">
      {formatMessage({ id: 'notices.robots.add' })}
    </Button>
  );
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'notices.robots.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'notices.robots.title' })}
        subtitle={formatMessage({ id: 'notices.robots.subtitle' })}
        primaryAction={add}
      />
      <Layouts.Content>
        {data.results.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={formatMessage({ id: 'notices.robots.none' })}
          />
        ) : (
          <RobotList rows={data.results} onChange={setOpened} />
        )}
        {opened !== undefined && (
          <RobotDialog robot={opened} onClose={() => setOpened(undefined)} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
