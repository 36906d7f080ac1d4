import { Badge, type BadgeProps, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import type { DeliveryState } from '../../../../src/contracts/channel';
import type { Delivery } from './channels-types';

const COLOURS: Record<
  DeliveryState | 'awaits',
  Pick<BadgeProps, 'backgroundColor' | 'textColor'>
> = {
  awaits: { backgroundColor: 'warning100', textColor: 'warning700' },
  planned: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  sending: { backgroundColor: 'primary100', textColor: 'primary700' },
  confirmed: { backgroundColor: 'success100', textColor: 'success700' },
  failed: { backgroundColor: 'danger100', textColor: 'danger700' },
  unconfirmed: { backgroundColor: 'warning100', textColor: 'warning700' },
  cancelled: { backgroundColor: 'neutral100', textColor: 'neutral600' },
};

/** State of a delivery with the reason of its last failure and when it is tried again. */
export const DeliveryStateCell = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { state, awaitsPerson, failureMessage, nextAttemptAt, attempts } = delivery;
  const shown = awaitsPerson ? 'awaits' : state;
  const retried = state === 'planned' && !awaitsPerson && attempts > 0;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge {...COLOURS[shown]}>{formatMessage({ id: `channels.state.${shown}` })}</Badge>
      {failureMessage && state !== 'confirmed' && (
        <Typography variant="pi" textColor="danger600" style={{ whiteSpace: 'normal' }}>
          {said(failureMessage)}
        </Typography>
      )}
      {retried && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'channels.next-attempt' },
            { attempts, when: <Instant iso={nextAttemptAt} /> },
          )}
        </Typography>
      )}
    </Flex>
  );
};
