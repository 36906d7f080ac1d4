import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { CAROUSEL, MOST_ITEMS } from '../../../../src/contracts/placement';
import { ItemLine } from './item-line';
import type { PlacedLine, Where } from './placements-api';
import { keyOf, type usePlacement } from './use-placement';

type Props = { where: Where; gone: number; placement: ReturnType<typeof usePlacement> };

/** The items with two neighbours in each other's place. */
const swap = (items: readonly PlacedLine[], at: number): PlacedLine[] => {
  const [one, other] = [items[at], items[at + 1]];
  return one && other ? [...items.slice(0, at), other, one, ...items.slice(at + 2)] : [...items];
};

const Tools = ({
  item,
  at,
  placement,
}: { item: PlacedLine; at: number } & Pick<Props, 'placement'>) => {
  const { formatMessage } = useIntl();
  const { items, change } = placement;
  const say = (id: string) => formatMessage({ id: `placements.${id}` }, { title: item.title });
  return (
    <>
      <IconButton
        label={say('up')}
        variant="ghost"
        disabled={at === 0}
        onClick={() => change(swap(items, at - 1))}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={say('down')}
        variant="ghost"
        disabled={at === items.length - 1}
        onClick={() => change(swap(items, at))}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={say('remove')}
        variant="ghost"
        onClick={() => change(items.filter((one) => one !== item))}
      >
        <Cross />
      </IconButton>
    </>
  );
};

const Deeds = ({ placement }: Pick<Props, 'placement'>) => {
  const { formatMessage } = useIntl();
  const { isChanged, maySave, isLoading, drop, save } = placement;
  return (
    <Flex gap={2} marginTop={2}>
      <Button
        disabled={!maySave}
        loading={isLoading}
        onClick={() => void save()}
        data-testid="placements-save"
      >
        {formatMessage({ id: 'placements.save' })}
      </Button>
      <Button variant="tertiary" disabled={!isChanged} onClick={drop}>
        {formatMessage({ id: 'placements.drop' })}
      </Button>
    </Flex>
  );
};

/** What stands in the place, in its order. */
export const ChosenCard = ({ where, gone, placement }: Props) => {
  const { formatMessage } = useIntl();
  const { items, problem } = placement;
  const say = (id: string, values = {}) => formatMessage({ id: `placements.${id}` }, values);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="placements-chosen">
      <Typography tag="h2" variant="delta">
        {say('chosen', { count: items.length, most: MOST_ITEMS })}
      </Typography>
      {items.length === 0 ? (
        <Typography textColor="neutral600">{say('none')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch">
          {items.map((item, at) => (
            <ItemLine
              key={keyOf(item)}
              item={item}
              withPicture={where.place === CAROUSEL}
              before={<Typography textColor="neutral600">{at + 1}</Typography>}
            >
              <Tools item={item} at={at} placement={placement} />
            </ItemLine>
          ))}
        </Flex>
      )}
      {gone > 0 && <Typography textColor="warning700">{say('gone', { count: gone })}</Typography>}
      {problem && (
        <Typography textColor="danger600" role="alert">
          {problem}
        </Typography>
      )}
      <Deeds placement={placement} />
    </Flex>
  );
};
