import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { useDeliveryStepsQuery } from './channels-api';
import type { Delivery, DeliveryStepRow } from './channels-types';

const COLOURS = {
  prepared: 'neutral600',
  sent: 'primary700',
  answered: 'success700',
  'looked-up': 'warning700',
} as const;

/** Ids, sizes, the answer; secrets were masked before it was written. */
const Told = ({ told }: Pick<DeliveryStepRow, 'told'>) => {
  const { formatMessage, messages, locale } = useIntl();
  /** What we write ourselves has words; what a service calls its own stays as it is. */
  const wordFor = (id: string, text: string) => (id in messages ? formatMessage({ id }) : text);
  const lines = Object.entries(told).filter(
    ([, value]) => value !== '' && value !== null && JSON.stringify(value) !== '{}',
  );
  const toText = (value: unknown) =>
    typeof value === 'string'
      ? wordFor(`channels.steps.value.${value}`, value)
      : JSON.stringify(value);
  const colon = locale === 'zh-Hans' ? '：' : ': ';
  return lines.map(([name, value]) => (
    <Typography key={name} tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
      {wordFor(`channels.steps.told.${name}`, name) + colon + toText(value)}
    </Typography>
  ));
};

const Step = ({ step: { mutation, name, state, told, at, by } }: { step: DeliveryStepRow }) => {
  const { formatMessage } = useIntl();
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} style={{ listStyle: 'none' }}>
      <Flex gap={3} wrap="wrap" alignItems="baseline">
        <Typography fontWeight="semiBold" textColor={COLOURS[state]}>
          {formatMessage({ id: `channels.steps.state.${state}` })}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {mutation}. {name} · <Instant iso={at} />
          {by !== 'system' && <> · {formatMessage({ id: 'channels.steps.by-person' })}</>}
        </Typography>
      </Flex>
      <Told told={told} />
    </Box>
  );
};

const Steps = ({ deliveryId }: { deliveryId: number }) => {
  const { formatMessage } = useIntl();
  const { data } = useDeliveryStepsQuery(deliveryId, { refetchOnMountOrArgChange: true });
  if (!data) return <Loader small />;
  if (data.results.length === 0) {
    return <Typography>{formatMessage({ id: 'channels.steps.none' })}</Typography>;
  }
  return (
    <Box tag="ol" padding={0} style={{ margin: 0 }} data-testid="delivery-steps">
      {data.results.map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </Box>
  );
};

/** What was sent to an account's service for a delivery, and what it said; nothing for those that are no service. */
export const DeliverySteps = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { connector, deliveryId, title } = delivery;
  if (connector === 'portal' || connector === 'manual') return null;
  return (
    <>
      <Button size="S" variant="tertiary" onClick={() => setOpen(true)} data-testid="steps-open">
        {formatMessage({ id: 'channels.steps.open' })}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={(open: boolean) => !open && setOpen(false)}>
          <Modal.Content>
            <Modal.Header>
              <Modal.Title>
                {formatMessage({ id: 'channels.steps.title' }, { name: title ?? '' })}
              </Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Steps deliveryId={deliveryId} />
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={() => setOpen(false)}>
                {formatMessage({ id: 'channels.steps.close' })}
              </Button>
            </Modal.Footer>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
};
