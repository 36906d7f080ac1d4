import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { Instant, Unbroken } from '../../../../src/admin/unbroken';
import { type OpenForm, usePresence } from './use-presence';

const MINUTE_MS = 60_000;

/** Minutes since, kept up while the note stands. */
const useMinutesSince = (iso: string): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(iso)) / MINUTE_MS));
};

const OpenLine = ({ by, byName, openedAt, modified }: OpenForm) => {
  const { formatMessage } = useIntl();
  const userId = useAuth('Presence', (auth) => auth.user?.id);
  const minutes = useMinutesSince(openedAt);
  const who = by === `admin:${userId}` ? formatMessage({ id: 'review.open-forms.you' }) : byName;
  const id = modified ? 'review.open-forms.modified' : 'review.open-forms.unchanged';
  return (
    <Typography tag="p" variant="pi">
      {formatMessage(
        { id: 'review.open-forms.opened' },
        { who: <Unbroken>{who}</Unbroken>, minutes },
      )}
      <Typography
        tag="span"
        variant="pi"
        fontWeight={modified ? 'semiBold' : 'regular'}
        textColor={modified ? 'warning700' : 'neutral600'}
      >
        {formatMessage({ id })}
      </Typography>
    </Typography>
  );
};

const Others = ({ others, takeOver }: { others: OpenForm[]; takeOver(): Promise<void> }) => {
  const { formatMessage } = useIntl();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await takeOver();
    setBusy(false);
  };
  return (
    <Box background="neutral100" padding={3} hasRadius data-testid="review-open-forms">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" fontWeight="semiBold">
          {formatMessage({ id: 'review.open-forms.title' })}
        </Typography>
        {others.map((other) => (
          <OpenLine key={`${other.by} ${other.openedAt}`} {...other} />
        ))}
        <Button fullWidth variant="tertiary" loading={busy} onClick={() => void take()}>
          {formatMessage({ id: 'review.open-forms.take-over' })}
        </Button>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'review.open-forms.hint' })}
        </Typography>
      </Flex>
    </Box>
  );
};

type Props = { type: string; documentId: string; locale: string };

/** Who else is writing on this item, or who has taken it over from here. For those who may write on it. */
export const PresenceNote = (props: Props) => {
  const { formatMessage } = useIntl();
  const { others, taken, takeOver } = usePresence(props);
  if (taken)
    return (
      <Box background="warning100" padding={3} hasRadius role="alert" data-testid="review-taken">
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography tag="p" fontWeight="bold" textColor="warning700">
            {formatMessage({ id: 'review.open-forms.taken' }, { who: taken.byName })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            <Instant iso={taken.at} />
          </Typography>
          <Typography tag="p" variant="pi">
            {formatMessage({ id: 'review.open-forms.taken-hint' })}
          </Typography>
          <Button fullWidth variant="tertiary" onClick={() => void takeOver()}>
            {formatMessage({ id: 'review.open-forms.take-back' })}
          </Button>
        </Flex>
      </Box>
    );
  return others.length > 0 ? <Others others={others} takeOver={takeOver} /> : null;
};
