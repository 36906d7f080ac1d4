import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Unbroken } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import type { ItemDelivery } from './review-types';

const COLOURS: Record<ItemDelivery['state'], string> = {
  planned: 'neutral700',
  sending: 'neutral700',
  confirmed: 'success700',
  failed: 'danger700',
  unconfirmed: 'warning700',
  cancelled: 'neutral500',
};

const DeliveryLine = ({ delivery }: { delivery: ItemDelivery }) => {
  const { formatMessage, locale } = useIntl();
  const said = useSaid();
  const { accountNameZh, accountNameEn, intent, state, failureMessage, address } = delivery;
  const account = locale === 'zh-Hans' ? accountNameZh : accountNameEn;
  return (
    <div>
      <Flex wrap="wrap" justifyContent="space-between" style={{ columnGap: '0.8rem' }}>
        <Typography>
          <Unbroken>{account}</Unbroken>{' '}
          <Unbroken>· {formatMessage({ id: `review.intent.${intent}` })}</Unbroken>
        </Typography>
        <Flex gap={2}>
          {address && state === 'confirmed' && intent !== 'withdraw' ? (
            <Link isExternal href={address}>
              {formatMessage({ id: 'review.delivery.open' })}
            </Link>
          ) : null}
          <Typography textColor={COLOURS[state]}>
            <Unbroken>{formatMessage({ id: `review.delivery.${state}` })}</Unbroken>
          </Typography>
        </Flex>
      </Flex>
      {failureMessage && state !== 'confirmed' && (
        <Typography tag="p" variant="pi" textColor="danger600">
          {said(failureMessage)}
        </Typography>
      )}
    </div>
  );
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
          <DeliveryLine key={delivery.deliveryId} delivery={delivery} />
        ))}
    </Flex>
  );
};
