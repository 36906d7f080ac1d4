import { useDocumentRBAC } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useIsDesktop } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { Instant } from '../../../../src/admin/unbroken';
import { ConflictBox } from './conflict-box';
import { useConflict } from './use-conflict';
import { useKept, useKeptKey, useTyped } from './use-kept';

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

const Place = ({ children }: { children: ReactNode }) =>
  useIsDesktop() ? <>{children}</> : createPortal(<Overlay>{children}</Overlay>, document.body);

type LostProps = { at: string; savedSince: boolean; restore(): void; dismiss(): void };

const LostBox = ({ at, savedSince, restore, dismiss }: LostProps) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="warning100" padding={2} hasRadius data-testid="review-rescue" role="alert">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography fontWeight="semiBold" textColor="warning700">
          {formatMessage({ id: 'review.rescue.title' })}
        </Typography>
        <Typography>
          {formatMessage({ id: 'review.rescue.text' }, { at: <Instant iso={at} /> })}
        </Typography>
        {savedSince && (
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
  );
};

/**
 * Gives back what was typed and not saved: after a crash, a reload, a lost session, a refused save; and where somebody else
 * saved first, what both changed.
 */
export const Rescue = (props: Props) => {
  const { model, documentId, savedAt } = props;
  const setValues = useForm('Rescue', (form) => form.setValues);
  const initialValues = useForm('Rescue', (form) => form.initialValues);
  const mayUpdate = useDocumentRBAC('Rescue', (rbac) => rbac.canUpdate);
  const mayCreate = useDocumentRBAC('Rescue', (rbac) => rbac.canCreate);
  const key = useKeptKey(props);
  const typed = useTyped();
  const { lost, close, dismiss } = useKept(key, savedAt, typed);
  const { conflict, begin, saveMine, giveUp } = useConflict(key, savedAt, typed);
  if (!(documentId === undefined ? mayCreate : mayUpdate)) return null;
  if (conflict)
    return (
      <Place>
        <ConflictBox model={model} conflict={conflict} saveMine={saveMine} giveUp={giveUp} />
      </Place>
    );
  if (!lost) return null;
  const savedSince = lost.base !== savedAt;
  const restore = () => {
    close();
    const mine = lost.values as Record<string, unknown>;
    if (savedSince)
      begin({ mine, before: (lost.initial ?? initialValues) as typeof mine }, lost.base);
    else setValues(mine);
  };
  return (
    <Place>
      <LostBox at={lost.at} savedSince={savedSince} restore={restore} dismiss={dismiss} />
    </Place>
  );
};
