import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { CAROUSEL } from '../../../../src/contracts/placement';
import { AddCard } from './add-card';
import { ChangeList } from './change-list';
import { ChosenCard } from './chosen-card';
import { PlaceFields } from './place-fields';
import { type Placed, usePlacementQuery, type Where } from './placements-api';
import { usePlacement } from './use-placement';

const Card = ({ children }: { children: ReactNode }) => (
  <Box
    tag="section"
    background="neutral0"
    padding={6}
    shadow="tableShadow"
    hasRadius
    flex="1 1 30rem"
    minWidth={0}
  >
    {children}
  </Box>
);

type Props = { where: Where; placed: Placed; onGo: (where: Where) => void };

const Place = ({ where, placed, onGo }: Props) => {
  const { formatMessage } = useIntl();
  const placement = usePlacement(where, placed);
  const [kind] = where.place.split('/');
  return (
    <Flex direction="column" alignItems="stretch" gap={7}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PlaceFields
          where={where}
          columns={placed.columns}
          isDisabled={placement.isChanged}
          onChange={onGo}
        />
        <Typography textColor="neutral600">
          {formatMessage({ id: `placements.about.${kind}` })}
        </Typography>
      </Flex>
      <Flex gap={5} wrap="wrap" alignItems="stretch">
        <Card>
          <ChosenCard where={where} gone={placed.gone} placement={placement} />
        </Card>
        <Card>
          <AddCard key={`${where.place} ${where.locale}`} where={where} placement={placement} />
        </Card>
      </Flex>
      <ChangeList {...placed} />
    </Flex>
  );
};

/** 首页编排: what stands first on the portal. */
export const PlacementsPage = () => {
  const { formatMessage } = useIntl();
  const [where, setWhere] = useState<Where>({ place: CAROUSEL, locale: 'zh-Hans' });
  const { currentData, error } = usePlacementQuery(where, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'placements.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'placements.title' })}
        subtitle={formatMessage({ id: 'placements.subtitle' })}
      />
      <Layouts.Content>
        {currentData ? (
          <Place where={where} placed={currentData} onGo={setWhere} />
        ) : (
          <Page.Loading />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
