import { Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { CAROUSEL, MOST_ITEMS } from '../../../../src/contracts/placement';
import { ItemLine } from './item-line';
import { type PlacedLine, usePlaceableQuery, type Where } from './placements-api';
import { keyOf, type usePlacement } from './use-placement';

type Props = { where: Where; placement: ReturnType<typeof usePlacement> };

/** What may stand in the place: the newest, or those whose title holds what is looked for. */
export const AddCard = ({ where, placement }: Props) => {
  const { formatMessage } = useIntl();
  const [search, setSearch] = useState('');
  const { data } = usePlaceableQuery({ ...where, search }, { refetchOnMountOrArgChange: true });
  const { items, change } = placement;
  const say = (id: string, values = {}) => formatMessage({ id: `placements.${id}` }, values);
  const isIn = (item: PlacedLine) => items.some((one) => keyOf(one) === keyOf(item));
  const isFull = items.length >= MOST_ITEMS;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="placements-add">
      <Typography tag="h2" variant="delta">
        {say('add')}
      </Typography>
      <TextInput
        value={search}
        maxLength={100}
        aria-label={say('search')}
        placeholder={say('search')}
        onChange={({ target }) => setSearch(target.value)}
      />
      {isFull && <Typography textColor="neutral600">{say('full')}</Typography>}
      {data?.results.length === 0 && (
        <Typography textColor="neutral600">{say('found.none')}</Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {(data?.results ?? []).map((item) => (
          <ItemLine key={keyOf(item)} item={item} withPicture={where.place === CAROUSEL}>
            {isIn(item) ? (
              <Typography variant="pi" textColor="neutral600">
                {say('is-in')}
              </Typography>
            ) : (
              <Button
                size="S"
                variant="secondary"
                disabled={isFull}
                aria-label={say('in', { title: item.title })}
                onClick={() => change([...items, item])}
              >
                {say('in.short')}
              </Button>
            )}
          </ItemLine>
        ))}
      </Flex>
    </Flex>
  );
};
