import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import type { SaveSince } from '../../../../src/contracts/stale-save';
import { ConflictDialog } from './conflict-dialog';
import { toChanges } from './merge-form';
import { useFieldLabel } from './missing-list';
import type { Conflict } from './use-conflict';

const SaveLine = ({ by, byName, at }: SaveSince) => {
  const { formatMessage } = useIntl();
  const userId = useAuth('Conflict', (auth) => auth.user?.id);
  const id = by === `admin:${userId}` ? 'review.conflict.saved-by-you' : 'review.conflict.saved-by';
  return (
    <Typography tag="p" variant="pi">
      {formatMessage({ id }, whoWhen(byName, at))}
    </Typography>
  );
};

type Props = { model: string; conflict: Conflict; saveMine(): void; giveUp(): void };

/** Somebody else saved first: who and when, what both changed, and what the person can do. Their text is in the form. */
export const ConflictBox = ({ model, conflict, saveMine, giveUp }: Props) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  const labelOf = useFieldLabel(model);
  const mine = useForm('Conflict', (form) => form.values) as Conflict['mine'];
  const theirs = useForm('Conflict', (form) => form.initialValues) as Conflict['mine'];
  const busy = useForm('Conflict', (form) => form.isSubmitting);
  const changes = toChanges({ before: conflict.before, theirs, mine });
  const both = changes
    .filter(({ by }) => by === 'both')
    .map(({ field }) => labelOf(field) ?? field);
  return (
    <Box background="danger100" padding={3} hasRadius data-testid="review-conflict" role="alert">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" fontWeight="bold" textColor="danger700">
          {formatMessage({ id: 'review.conflict.title' })}
        </Typography>
        {conflict.saves.map((save) => (
          <SaveLine key={`${save.by} ${save.at}`} {...save} />
        ))}
        <Typography tag="p">{formatMessage({ id: 'review.conflict.text' })}</Typography>
        {both.length > 0 && (
          <Typography tag="p" fontWeight="semiBold">
            {formatMessage({ id: 'review.conflict.both' })}
            {formatMessage({ id: 'review.colon' })}
            {both.join(formatMessage({ id: 'review.comma' }))}
          </Typography>
        )}
        <Button fullWidth variant="secondary" onClick={() => setOpen(true)}>
          {formatMessage({ id: 'review.conflict.look' })}
        </Button>
        <Button fullWidth loading={busy} onClick={saveMine}>
          {formatMessage({ id: 'review.conflict.save-mine' })}
        </Button>
        <Button fullWidth variant="danger-light" onClick={giveUp}>
          {formatMessage({ id: 'review.conflict.give-up' })}
        </Button>
      </Flex>
      <ConflictDialog model={model} changes={changes} open={open} onOpenChange={setOpen} />
    </Box>
  );
};
