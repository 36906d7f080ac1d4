import {
  Button,
  type ButtonProps,
  Dialog,
  Field,
  Flex,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { Phrases } from './inbox/phrases';

type Props = {
  /** Prefix of the messages: <id>.label, <id>.title, <id>.text, <id>.done. */
  id: string;
  variant?: ButtonProps['variant'];
  icon?: ReactNode;
  disabled?: boolean;
  /** Whether the person writes a reason, and whether one must be given. */
  reason?: 'required' | 'optional';
  /** The person's own phrases beside the text. */
  hasPhrases?: boolean;
  /** What the text is called, where it is no reason. */
  reasonId?: string;
  /** What else the person chooses. */
  fields?: ReactNode;
  /** What the person has to know before confirming; a refusal stands in its place. */
  before?: ReactNode;
  /** Does the deed; answers the message of a refusal, or null when done. */
  run: (reason: string) => Promise<string | null>;
};

/** A button whose deed is asked once more in a dialog, with a reason where one belongs. */
export const ActionButton = ({
  id,
  variant,
  icon,
  disabled,
  reason,
  reasonId = 'review.reason',
  hasPhrases,
  fields,
  before,
  run,
}: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const insert = (phrase: string) =>
    setText((before) => [before.trim(), phrase].filter((part) => part !== '').join(' '));

  const confirm = async () => {
    if (reason === 'required' && text.trim() === '') {
      setProblem(formatMessage({ id: `${reasonId}.required` }));
      return;
    }
    setBusy(true);
    const refusal = await run(text.trim());
    setBusy(false);
    setProblem(refusal);
    if (refusal !== null) return;
    setOpen(false);
    setText('');
    toggleNotification({ type: 'success', message: formatMessage({ id: `${id}.done` }) });
  };

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setProblem(null);
      }}
    >
      <Dialog.Trigger>
        <Button fullWidth variant={variant} startIcon={icon} disabled={disabled} data-testid={id}>
          {formatMessage({ id: `${id}.label` })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: `${id}.title` })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Typography>{formatMessage({ id: `${id}.text` })}</Typography>
            {problem === null && before}
            {fields}
            {reason && (
              <Field.Root
                name="reason"
                required={reason === 'required'}
                error={text.trim() === '' ? (problem ?? undefined) : undefined}
              >
                <Field.Label>{formatMessage({ id: reasonId })}</Field.Label>
                <Textarea
                  value={text}
                  maxLength={1000}
                  data-testid="review-reason"
                  onChange={(event) => {
                    setText(event.target.value);
                    setProblem(null);
                  }}
                />
                <Field.Error />
                {hasPhrases && <Phrases text={text} onInsert={insert} />}
              </Field.Root>
            )}
            {problem && (!reason || text.trim() !== '') && (
              <Typography textColor="danger600" role="alert" style={{ whiteSpace: 'pre-line' }}>
                {problem}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'review.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={variant === 'danger-light' ? 'danger' : 'default'}
            loading={busy}
            onClick={() => void confirm()}
            data-testid={`${id}.confirm`}
          >
            {formatMessage({ id: `${id}.label` })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
