import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { Card } from '../../../../src/admin/card';
import { CAROUSEL } from '../../../../src/contracts/placement';
import { AddCard } from './add-card';
import { ChangeList } from './change-list';
import { ChosenCard } from './chosen-card';
import { PlaceFields } from './place-fields';
import { type Placed, usePlacementQuery, type Where } from './placements-api';
import { usePlacement } from './use-placement';

/** Beside another where there is room. */
const BESIDE = { flex: '1 1 30rem', minWidth: 0 };

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
        <Card {...BESIDE}>
          <ChosenCard where={where} gone={placed.gone} placement={placement} />
        </Card>
        <Card {...BESIDE}>
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
