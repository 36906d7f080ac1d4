import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ItemDelivery } from './review-types';

const COLOURS: Record<ItemDelivery['state'], string> = {
  planned: 'neutral700',
  sending: 'neutral700',
  confirmed: 'success700',
  failed: 'danger700',
  unconfirmed: 'warning700',
  cancelled: 'neutral500',
};

/** Where the newest publication of the item went, and whether it arrived. */
export const ItemDeliveries = ({ deliveries }: { deliveries: ItemDelivery[] }) => {
  const { formatMessage } = useIntl();
  if (deliveries.length === 0) return null;
  const newest = Math.max(...deliveries.map(({ publicationId }) => publicationId));
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Typography tag="h3" variant="delta">
        {formatMessage({ id: 'review.deliveries' })}
      </Typography>
      {deliveries
        .filter(({ publicationId }) => publicationId === newest)
        .map((delivery) => (
          <Flex
            key={delivery.deliveryId}
            justifyContent="space-between"
            alignItems="flex-start"
            gap={2}
          >
            <Typography>
              {delivery.accountNameZh} · {formatMessage({ id: `review.intent.${delivery.intent}` })}
            </Typography>
            <Flex direction="column" alignItems="flex-end">
              <Typography textColor={COLOURS[delivery.state]}>
                {formatMessage({ id: `review.delivery.${delivery.state}` })}
              </Typography>
              {delivery.failureMessage && delivery.state !== 'confirmed' && (
                <Typography variant="pi" textColor="danger600">
                  {delivery.failureMessage}
                </Typography>
              )}
              {delivery.address &&
                delivery.state === 'confirmed' &&
                delivery.intent !== 'withdraw' && (
                  <Link isExternal href={delivery.address}>
                    {formatMessage({ id: 'review.delivery.open' })}
                  </Link>
                )}
            </Flex>
          </Flex>
        ))}
    </Flex>
  );
};
