import { useDocumentRBAC } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm, useIsDesktop } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { Instant } from '../../../../src/admin/unbroken';
import { forget, keep, keepFor, type Kept, keptKey, readKept, SAVE_REFUSED } from './kept-text';

const KEEP_AFTER_MS = 400;

type Props = {
  model: string;
  documentId: string | undefined;
  locale: string;
  /** When the working copy was saved last. */
  savedAt: string | null;
};

/** Below the top bar, above what one reads: the panel is in a drawer there. */
const Overlay = styled.div`
  position: fixed;
  top: 64px;
  right: 8px;
  left: 8px;
  z-index: 220;
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

/** Keeps the form's values while they are modified; answers what of an earlier time was not saved. */
const useKept = ({ model, documentId, locale, savedAt }: Props) => {
  const modified = useForm('Rescue', (form) => form.modified);
  const values = useForm('Rescue', (form) => form.values);
  const userId = String(useAuth('Rescue', (auth) => auth.user?.id) ?? '');
  const key = useMemo(() => {
    keepFor(userId);
    return keptKey({ model, documentId, locale });
  }, [userId, model, documentId, locale]);
  const latest = useRef<Kept | null>(null);
  const [lost, setLost] = useState<Kept | null>(() => readKept(key));

  if (modified) latest.current = { values, at: new Date().toISOString(), base: savedAt };
  const waiting = useRef(false);
  useEffect(() => {
    if (!modified) {
      waiting.current = false;
      return;
    }
    waiting.current = true;
    const timer = setTimeout(() => latest.current && keep(key, latest.current), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [modified, values, key]);

  useEffect(() => {
    const keepNow = () => {
      if (waiting.current && latest.current) keep(key, latest.current);
    };
    const onRefused = (event: Event) => {
      if ((event as CustomEvent<string>).detail !== key || !latest.current) return;
      keep(key, latest.current);
      setLost(latest.current);
    };
    window.addEventListener('pagehide', keepNow);
    window.addEventListener(SAVE_REFUSED, onRefused);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener(SAVE_REFUSED, onRefused);
    };
  }, [key]);
  const close = () => setLost(null);
  const dismiss = () => {
    forget(key);
    close();
  };
  return { lost: modified ? null : lost, close, dismiss };
};

const Place = ({ children }: { children: ReactNode }) =>
  useIsDesktop() ? <>{children}</> : createPortal(<Overlay>{children}</Overlay>, document.body);

/** Gives back what was typed and not saved: after a refused save, a crash, a reload, a lost session. */
export const Rescue = (props: Props) => {
  const { formatMessage } = useIntl();
  const setValues = useForm('Rescue', (form) => form.setValues);
  const mayUpdate = useDocumentRBAC('Rescue', (rbac) => rbac.canUpdate);
  const mayCreate = useDocumentRBAC('Rescue', (rbac) => rbac.canCreate);
  const { lost, close, dismiss } = useKept(props);
  if (!lost || !(props.documentId === undefined ? mayCreate : mayUpdate)) return null;
  const restore = () => {
    setValues(lost.values);
    close();
  };
  return (
    <Place>
      <Box background="warning100" padding={2} hasRadius data-testid="review-rescue" role="alert">
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography fontWeight="semiBold" textColor="warning700">
            {formatMessage({ id: 'review.rescue.title' })}
          </Typography>
          <Typography>
            {formatMessage({ id: 'review.rescue.text' }, { at: <Instant iso={lost.at} /> })}
          </Typography>
          {lost.base !== props.savedAt && (
            <Typography textColor="warning700">
              {formatMessage({ id: 'review.rescue.saved-since' })}
            </Typography>
          )}
          <Button fullWidth variant="secondary" onClick={restore}>
            {formatMessage({ id: 'review.rescue.restore' })}
          </Button>
          <Button fullWidth variant="ghost" onClick={dismiss}>
            {formatMessage({ id: 'review.rescue.dismiss' })}
          </Button>
        </Flex>
      </Box>
    </Place>
  );
};
