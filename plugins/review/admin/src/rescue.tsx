import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { forget, keep, type Kept, keptKey, readKept, SAVE_REFUSED } from './kept-text';

const KEEP_AFTER_MS = 400;

/** Keeps what is typed and gives it back after a refused save or a lost session. */
export const Rescue = ({ documentId, locale }: { documentId?: string; locale: string }) => {
  const { formatMessage } = useIntl();
  const modified = useForm('Rescue', (form) => form.modified);
  const values = useForm('Rescue', (form) => form.values);
  const setValues = useForm('Rescue', (form) => form.setValues);
  const key = keptKey(documentId, locale);
  const latest = useRef<Kept | null>(null);
  const [lost, setLost] = useState<Kept | null>(() => readKept(key));

  useEffect(() => {
    if (!modified) return;
    latest.current = { values, at: new Date().toISOString() };
    const timer = setTimeout(() => latest.current && keep(key, latest.current), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [modified, values, key]);

  useEffect(() => {
    const onRefused = (event: Event) => {
      if ((event as CustomEvent<string>).detail !== key || !latest.current) return;
      keep(key, latest.current);
      setLost(latest.current);
    };
    window.addEventListener(SAVE_REFUSED, onRefused);
    return () => window.removeEventListener(SAVE_REFUSED, onRefused);
  }, [key]);

  if (!lost || modified) return null;
  const close = () => {
    forget(key);
    setLost(null);
  };
  const restore = () => {
    setValues(lost.values);
    setLost(null);
  };
  return (
    <Box background="warning100" padding={3} hasRadius data-testid="review-rescue" role="alert">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography fontWeight="semiBold" textColor="warning700">
          {formatMessage({ id: 'review.rescue.title' })}
        </Typography>
        <Typography>
          {formatMessage({ id: 'review.rescue.text' }, { at: <Instant iso={lost.at} /> })}
        </Typography>
        <Button fullWidth variant="secondary" onClick={restore}>
          {formatMessage({ id: 'review.rescue.restore' })}
        </Button>
        <Button fullWidth variant="ghost" onClick={close}>
          {formatMessage({ id: 'review.rescue.dismiss' })}
        </Button>
      </Flex>
    </Box>
  );
};
