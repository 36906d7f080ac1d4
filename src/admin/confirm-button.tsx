import { Button, type ButtonProps, Dialog, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

type Props = {
  /** Of button and deed. */
  label: string;
  title: string;
  text: ReactNode;
  /** The message of what leaves everything as it is. */
  cancelId: string;
  /** Why it was not done, in the person's language. */
  problem: string | undefined;
  isLoading: boolean;
  /** Look and name of the button that asks. */
  trigger?: Pick<ButtonProps, 'size' | 'variant' | 'disabled' | 'aria-label'> & {
    'data-testid'?: string;
  };
  variant?: ButtonProps['variant'];
  testId: string;
  /** Forgets the problem. */
  onOpen: () => void;
  /** Does the deed; answers whether it was done. */
  run: () => Promise<boolean>;
};

/** A button whose deed is asked once more. */
export const ConfirmButton = (props: Props) => {
  const { label, title, text, cancelId, problem, isLoading, trigger, variant, testId } = props;
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    if (await props.run()) setOpen(false);
  };
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(next: boolean) => {
        setOpen(next);
        props.onOpen();
      }}
    >
      <Dialog.Trigger>
        <Button {...trigger}>{label}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Typography>{text}</Typography>
            {problem && (
              <Typography textColor="danger600" role="alert">
                {problem}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: cancelId })}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={variant}
            loading={isLoading}
            onClick={() => void confirm()}
            data-testid={testId}
          >
            {label}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
