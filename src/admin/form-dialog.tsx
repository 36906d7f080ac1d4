import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** The fields. */
  children: ReactNode;
  /** What is wrong with the whole, said below the fields. */
  problem?: string | undefined;
  cancel: string;
  /** What the button that does it is called. */
  save: string;
  testId: string;
  isLoading: boolean;
  onSave: () => void;
  onClose: () => void;
};

/** Fields in a dialog, with a button that takes them and one that does not. */
export const FormDialog = (props: Props) => {
  const { title, children, problem, cancel, save, testId, isLoading, onSave, onClose } = props;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {children}
            {problem && <FormProblem problem={problem} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {cancel}
          </Button>
          <Button loading={isLoading} onClick={onSave} data-testid={testId}>
            {save}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** What is wrong, for a screen reader at once. */
export const FormProblem = ({ problem }: { problem: string }) => (
  <Typography textColor="danger600" role="alert">
    {problem}
  </Typography>
);
