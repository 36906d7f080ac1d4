import { Button, Flex } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useRetryDeliveryMutation } from './channels-api';
import type { Delivery } from './channels-types';
import { DeliverySteps } from './delivery-steps';
import { NotThere } from './not-there';
import { RecordEntry } from './record-entry';

const OPERATE = [
  {
    action: 'plugin::channels.operate',
    subject: null,
    id: '',
    actionParameters: {},
    properties: {},
    conditions: [],
  },
];

/** Retry and manual entry, for those who operate channels. */
export const DeliveryActions = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(OPERATE);
  const [retry, { isLoading }] = useRetryDeliveryMutation();
  if (!allowedActions.canOperate) return <DeliverySteps delivery={delivery} />;
  const { state, connector, attempts, awaitsPerson } = delivery;
  const retries =
    state === 'failed' ||
    state === 'unconfirmed' ||
    (state === 'planned' && attempts > 0 && !awaitsPerson);
  const records =
    awaitsPerson || state === 'unconfirmed' || (connector === 'manual' && state === 'cancelled');
  const tryAgain = async () => {
    const answer = await retry(delivery.deliveryId);
    const refused = 'error' in answer;
    toggleNotification({
      type: refused ? 'danger' : 'success',
      message:
        (refused && answer.error.message) ||
        formatMessage({ id: refused ? 'channels.failed' : 'channels.retry.done' }),
    });
  };
  return (
    <Flex gap={2} wrap="wrap">
      <DeliverySteps delivery={delivery} />
      {records && <RecordEntry delivery={delivery} />}
      {state === 'unconfirmed' && <NotThere deliveryId={delivery.deliveryId} />}
      {retries && (
        <Button size="S" variant="secondary" loading={isLoading} onClick={() => void tryAgain()}>
          {formatMessage({ id: 'channels.retry.label' })}
        </Button>
      )}
    </Flex>
  );
};
