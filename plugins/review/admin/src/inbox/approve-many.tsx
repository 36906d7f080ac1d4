import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../../src/admin/use-said';
import { OutcomeBox } from '../outcome-box';
import type { Task } from '../review-types';
import { toRefusal } from '../to-refusal';
import { type Approved, useApproveManyMutation } from './inbox-api';

const Result = ({ one, title }: { one: Approved; title: string }) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const done = one.message === null;
  return (
    <OutcomeBox
      done={done}
      label={formatMessage({ id: `review.approve-many.${done ? 'approved' : 'refused'}` })}
    >
      <Typography tag="p">{title}</Typography>
      {one.message && <Typography tag="p">{said(one.message)}</Typography>}
    </OutcomeBox>
  );
};

type Props = { tasks: readonly Task[]; onDone: () => void };

/** Approves the selected tasks, each by itself, and says what became of each. */
export const ApproveMany = ({ tasks, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  // The list is read anew once it is done: what was chosen stays on the screen.
  const [chosen, setChosen] = useState<readonly Task[]>([]);
  const [results, setResults] = useState<Approved[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [approve, { isLoading }] = useApproveManyMutation();
  const begin = () => {
    setChosen(tasks);
    setResults(null);
    setProblem(null);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (results) onDone();
  };
  const run = async () => {
    const answer = await approve(
      chosen.map(({ caseId, fingerprint }) => ({ caseId, fingerprint })),
    );
    setProblem(toRefusal(answer, formatMessage({ id: 'review.failed' })));
    if ('data' in answer && answer.data) setResults(answer.data.results);
  };
  const approved = results?.filter(({ message }) => message === null).length ?? 0;
  const titleOf = (caseId: number) =>
    chosen.find((task) => task.caseId === caseId)?.title ||
    formatMessage({ id: 'review.untitled' });
  return (
    <Modal.Root open={open} onOpenChange={(next) => (next ? begin() : close())}>
      <Modal.Trigger>
        <Button startIcon={<Check />} variant="success" disabled={tasks.length === 0}>
          {formatMessage({ id: 'review.approve-many.label' }, { count: tasks.length })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: 'review.approve-many.title' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography role="status">
              {results
                ? formatMessage(
                    { id: 'review.approve-many.result' },
                    { approved, refused: results.length - approved },
                  )
                : formatMessage({ id: 'review.approve-many.text' }, { count: chosen.length })}
            </Typography>
            {problem && (
              <Typography textColor="danger600" role="alert">
                {problem}
              </Typography>
            )}
            {results && (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {results.map((one) => (
                  <Result key={one.caseId} one={one} title={titleOf(one.caseId)} />
                ))}
              </Flex>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {formatMessage({ id: results ? 'review.bulk.close' : 'review.cancel' })}
          </Button>
          {!results && (
            <Button
              loading={isLoading}
              onClick={() => void run()}
              data-testid="approve-many.confirm"
            >
              {formatMessage({ id: 'review.approve.label' })}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
