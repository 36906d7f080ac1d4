import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { CheckFinding } from '../../../../src/contracts/check-finding';
import { type ItemArg, useAnswerFindingMutation } from './review-api';
import { toRefusal } from './to-refusal';

const LONGEST = 500;

const Trigger = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0.2rem 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.primary600};
  font: inherit;
  font-size: 1.2rem;
  cursor: pointer;
  svg {
    width: 1.2rem;
    height: 1.2rem;
  }
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

type FormProps = {
  finding: CheckFinding;
  said: string;
  text: string;
  problem: string | null;
  setText: (text: string) => void;
};

const Form = ({ finding, said, text, problem, setText }: FormProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography style={{ overflowWrap: 'anywhere' }}>
        {said}
        {finding.found !== '' && ` ${finding.found}`}
      </Typography>
      <Field.Root
        name="answer"
        error={problem ?? undefined}
        hint={formatMessage({ id: 'review.answer.hint' })}
      >
        <Field.Label>{formatMessage({ id: 'review.answer' })}</Field.Label>
        <Textarea
          value={text}
          maxLength={LONGEST}
          data-testid="review-answer-text"
          placeholder={formatMessage({ id: 'review.answer.example' })}
          onChange={(event) => setText(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};

/** The deed behind the dialog: an empty text takes the answer back. */
const useAnswering = (item: ItemArg, key: string, done: () => void) => {
  const { formatMessage } = useIntl();
  const [answerFinding, { isLoading }] = useAnswerFindingMutation();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (text: string) => {
    const answer = await answerFinding({ ...item, key, text });
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    setProblem(refusal);
    if (refusal === null) done();
  };
  return { save, isLoading, problem, setProblem };
};

type Props = { item: ItemArg; finding: CheckFinding; said: string };

/** Says why what was found may stay. Reviewers see it on the case. */
export const AnswerFinding = ({ item, finding, said }: Props) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(finding.answer?.text ?? '');
  const { save, isLoading, problem, setProblem } = useAnswering(item, finding.key, () =>
    setOpen(false),
  );
  const confirm = () =>
    text.trim() === ''
      ? setProblem(formatMessage({ id: 'review.answer.required' }))
      : void save(text);
  const start = (next: boolean) => {
    setOpen(next);
    setText(finding.answer?.text ?? '');
    setProblem(null);
  };
  const label = finding.answer ? 'review.answer.change' : 'review.answer.give';
  return (
    <Dialog.Root open={open} onOpenChange={start}>
      <Dialog.Trigger>
        <Trigger
          type="button"
          data-testid="review-answer"
          aria-label={`${formatMessage({ id: label })} ${said}`}
        >
          <Pencil aria-hidden />
          {formatMessage({ id: label })}
        </Trigger>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage({ id: 'review.answer.title' })}</Dialog.Header>
        <Dialog.Body>
          <Form {...{ finding, said, text, problem, setText }} />
        </Dialog.Body>
        <Dialog.Footer>
          {finding.answer ? (
            <Button
              fullWidth
              variant="danger-light"
              disabled={isLoading}
              onClick={() => void save('')}
              data-testid="review-answer-back"
            >
              {formatMessage({ id: 'review.answer.back' })}
            </Button>
          ) : (
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {formatMessage({ id: 'review.cancel' })}
              </Button>
            </Dialog.Cancel>
          )}
          <Button
            fullWidth
            loading={isLoading}
            onClick={confirm}
            data-testid="review-answer-confirm"
          >
            {formatMessage({ id: 'review.answer.save' })}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
