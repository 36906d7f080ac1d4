import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { AccountCard } from './account-card';
import { byProblem } from './account-state';
import { useAccountsQuery } from './accounts-api';

/** The worker parks accounts while one looks. */
const REFRESH_MS = 15_000;

/** 账号与密钥: one card each, problems first. */
export const AccountsPage = () => {
  const { formatMessage } = useIntl();
  const { data, error } = useAccountsQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: REFRESH_MS,
  });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { accounts, connectors } = data;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'accounts.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'accounts.title' })}
        subtitle={formatMessage({ id: 'accounts.subtitle' })}
      />
      <Layouts.Content>
        <Flex gap={5} wrap="wrap" alignItems="stretch">
          {[...accounts].sort(byProblem(connectors)).map((account) => (
            <AccountCard key={account.accountId} account={account} connectors={connectors} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
