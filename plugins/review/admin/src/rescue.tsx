import { Alert, Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant } from './format-instant';
import { forget, keep, type Kept, keptKey, readKept, SAVE_REFUSED } from './kept-text';

const KEEP_AFTER_MS = 400;

/** Keeps what is typed and gives it back after a refused save or a lost session. */
export const Rescue = ({ documentId, locale }: { documentId?: string; locale: string }) => {
  const { formatMessage, locale: language } = useIntl();
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
    <Alert
      variant="warning"
      width="100%"
      closeLabel={formatMessage({ id: 'review.rescue.dismiss' })}
      onClose={close}
      title={formatMessage({ id: 'review.rescue.title' })}
      data-testid="review-rescue"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {formatMessage({ id: 'review.rescue.text' }, { at: formatInstant(lost.at, language) })}
        <Button size="S" variant="secondary" onClick={restore}>
          {formatMessage({ id: 'review.rescue.restore' })}
        </Button>
      </Flex>
    </Alert>
  );
};
