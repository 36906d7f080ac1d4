import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { KeptCard } from './kept-card';
import { usePortalSearchQuery } from './search-api';
import { SearchedCard } from './searched-card';

const KEEP = [{ action: 'plugin::search.keep', subject: null }];

/** 检索: what readers look for on the portal, and how they are helped to find it. */
export const SearchPage = () => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(KEEP);
  const { data, error } = usePortalSearchQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const mayKeep = allowedActions.canKeep === true;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'search.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'search.title' })}
        subtitle={formatMessage({ id: 'search.subtitle' })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          <Flex gap={6} wrap="wrap" alignItems="flex-start">
            <SearchedCard saved={data} kind="hot" />
            <SearchedCard saved={data} kind="fruitless" />
          </Flex>
          <Flex gap={6} wrap="wrap" alignItems="flex-start">
            <KeptCard saved={data} kind="synonyms" mayKeep={mayKeep} />
            <KeptCard saved={data} kind="bets" mayKeep={mayKeep} />
          </Flex>
          {data.savedAt && (
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(
                { id: 'search.saved-by' },
                whoWhen(data.savedByName ?? '', data.savedAt),
              )}
            </Typography>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
