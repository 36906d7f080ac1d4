import { Badge, Box, Button, Flex, Grid, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { toChangedPart } from './changed-part';
import { toFieldText } from './field-value';
import type { FieldChange } from './merge-form';
import { useFieldLabel } from './missing-list';

const SIDES = ['before', 'theirs', 'mine'] as const;

const Side = ({ side, text }: { side: (typeof SIDES)[number]; text: string }) => {
  const { formatMessage } = useIntl();
  return (
    <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
      <Typography tag="h3" variant="pi" textColor="neutral600">
        {formatMessage({ id: `review.conflict.${side}` })}
      </Typography>
      <Box background="neutral100" padding={2} hasRadius maxHeight="16rem" overflow="auto" flex="1">
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text || formatMessage({ id: 'review.conflict.empty' })}
        </Typography>
      </Box>
    </Grid.Item>
  );
};

const Change = ({ model, change }: { model: string; change: FieldChange }) => {
  const { formatMessage, messages } = useIntl();
  const labelOf = useFieldLabel(model);
  const { field, by } = change;
  const wordsOf = (choice: string) => {
    const id = `content.${field}.${choice}`;
    return messages[id] ? formatMessage({ id }) : undefined;
  };
  const texts = SIDES.map((side) => toFieldText(change[side], wordsOf));
  return (
    <Box tag="section">
      <Flex gap={2} paddingBottom={1}>
        <Typography tag="h2" variant="delta">
          {labelOf(field) ?? field}
        </Typography>
        <Badge
          backgroundColor={by === 'both' ? 'danger100' : 'neutral150'}
          textColor={by === 'both' ? 'danger700' : 'neutral700'}
        >
          {formatMessage({ id: `review.conflict.by.${by}` })}
        </Badge>
      </Flex>
      <Grid.Root gap={3}>
        {SIDES.map((side, at) => (
          <Side
            key={side}
            side={side}
            text={toChangedPart(
              texts[at] ?? '',
              texts.filter((_text, other) => other !== at),
            )}
          />
        ))}
      </Grid.Root>
    </Box>
  );
};

type Props = {
  model: string;
  changes: readonly FieldChange[];
  open: boolean;
  onOpenChange(open: boolean): void;
};

/** Field by field: what stood there, what the other saved, and what is in the form now. */
export const ConflictDialog = ({ model, changes, open, onOpenChange }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Modal.Root open={open} onOpenChange={onOpenChange}>
      <Modal.Content style={{ maxWidth: '96rem', width: '92vw' }}>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: 'review.conflict.look' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5} data-testid="review-differences">
            {changes.length === 0 && (
              <Typography>{formatMessage({ id: 'review.conflict.none' })}</Typography>
            )}
            {changes.map((change) => (
              <Change key={change.field} model={model} change={change} />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onOpenChange(false)}>
            {formatMessage({ id: 'review.conflict.close' })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
