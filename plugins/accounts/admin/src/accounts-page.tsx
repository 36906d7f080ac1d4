import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { AccountCard } from './account-card';
import { byProblem } from './account-state';
import { useAccountsQuery } from './accounts-api';

/** The worker parks accounts while one looks. */
const REFRESH_MS = 15_000;

const CARDS = {
  gap: '2rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(36rem, 100%), 1fr))',
} as const;

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
        <Box display="grid" style={CARDS}>
          {[...accounts].sort(byProblem(connectors)).map((account) => (
            <AccountCard key={account.accountId} account={account} connectors={connectors} />
          ))}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
