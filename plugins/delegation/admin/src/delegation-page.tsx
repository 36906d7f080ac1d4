import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { useDelegationsQuery, type Whose } from './delegation-api';
import { DelegationDialog } from './delegation-dialog';
import { DelegationList } from './delegation-list';

const OPTIONS = { refetchOnMountOrArgChange: true };
export const MAY_DECIDE = [{ action: 'plugin::review.decide', subject: null }];
export const MAY_MANAGE = [{ action: 'admin::people.manage', subject: null }];

const Own = () => {
  const { data, error } = useDelegationsQuery('own', OPTIONS);
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { self, results } = data;
  const of = { whose: 'own' as const, self };
  return (
    <>
      <DelegationList id="mine" rows={results.filter((one) => one.delegator === self)} {...of} />
      <DelegationList id="others" rows={results.filter((one) => one.delegate === self)} {...of} />
    </>
  );
};

const All = () => {
  const { data, error } = useDelegationsQuery('all', OPTIONS);
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return <DelegationList id="all" rows={data.results} whose="all" self={data.self} />;
};

const MakeButton = ({ whose }: { whose: Whose }) => {
  const { formatMessage } = useIntl();
  const { data } = useDelegationsQuery(whose, OPTIONS);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        startIcon={<Plus />}
        disabled={!data}
        onClick={() => setOpen(true)}
        data-testid="delegation-make"
      >
        {formatMessage({ id: 'delegation.make' })}
      </Button>
      {isOpen && data && (
        <DelegationDialog {...data} whose={whose} onClose={() => setOpen(false)} />
      )}
    </>
  );
};

/** 代理: who takes my place and whose I take; for who keeps people, everybody's. */
export const DelegationPage = () => {
  const { formatMessage } = useIntl();
  const { allowedActions, isLoading } = useRBAC([...MAY_DECIDE, ...MAY_MANAGE]);
  if (isLoading) return <Page.Loading />;
  const { canDecide, canManage } = allowedActions as Record<string, boolean>;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'delegation.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'delegation.title' })}
        subtitle={formatMessage({ id: 'delegation.subtitle' })}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {canManage && (
              <LinkButton tag={Link} to="/plugins/delegation/hand-over" variant="tertiary">
                {formatMessage({ id: 'handover.open' })}
              </LinkButton>
            )}
            <MakeButton whose={canManage ? 'all' : 'own'} />
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {canDecide && <Own />}
          {canManage && <All />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
