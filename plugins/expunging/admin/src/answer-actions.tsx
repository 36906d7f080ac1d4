import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type ListedExpunging, useEndExpungingMutation } from './expunging-api';
import { StayingTexts } from './staying-texts';

const useEnd = (expungingId: number, deed: 'confirm' | 'refuse') => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const [end, { isLoading }] = useEndExpungingMutation();
  const [problem, setProblem] = useState<string>();
  const run = async (note = ''): Promise<boolean> => {
    const answer = await end({ expungingId, deed, note });
    const [first] = Object.values(toProblems(answer, formatMessage({ id: 'expunging.failed' })));
    setProblem(first && said(first));
    return !('error' in answer);
  };
  return { run, problem, isLoading, forget: () => setProblem(undefined) };
};

const Confirm = ({ one }: { one: ListedExpunging }) => {
  const { formatMessage } = useIntl();
  const { run, problem, isLoading, forget } = useEnd(one.expungingId, 'confirm');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'expunging.confirm' })}
      title={formatMessage({ id: 'expunging.confirm.title' })}
      text={
        <Flex direction="column" alignItems="stretch" gap={3}>
          <span>{formatMessage({ id: 'expunging.confirm.text' })}</span>
          <span>{formatMessage({ id: 'expunging.confirm.left' })}</span>
          <StayingTexts item={one} />
        </Flex>
      }
      cancelId="expunging.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ size: 'S', variant: 'danger-light', 'data-testid': 'expunging-confirm' }}
      variant="danger"
      testId="expunging-confirm-now"
      onOpen={forget}
      run={() => run()}
    />
  );
};

const Refuse = ({ one }: { one: ListedExpunging }) => {
  const { formatMessage } = useIntl();
  const [note, setNote] = useState('');
  const { run, problem, isLoading, forget } = useEnd(one.expungingId, 'refuse');
  return (
    <ConfirmButton
      label={formatMessage({ id: 'expunging.refuse' })}
      title={formatMessage({ id: 'expunging.refuse.title' })}
      text={
        <Field.Root name="note" required>
          <Field.Label>{formatMessage({ id: 'expunging.refuse.note' })}</Field.Label>
          <Textarea
            value={note}
            maxLength={200}
            onChange={(event) => {
              setNote(event.target.value);
              forget();
            }}
          />
        </Field.Root>
      }
      cancelId="expunging.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{ size: 'S', variant: 'tertiary', 'data-testid': 'expunging-refuse' }}
      testId="expunging-refuse-now"
      onOpen={forget}
      run={() => run(note)}
    />
  );
};

/** What the register would refuse anyway is said before somebody tries. */
const Hindrance = ({ one }: { one: ListedExpunging }) => {
  const { formatMessage } = useIntl();
  const id = one.isPublic ? 'expunging.is-public' : one.isInReview ? 'expunging.in-review' : null;
  return (
    <>
      {one.isOwn && (
        <Typography textColor="neutral600">{formatMessage({ id: 'expunging.own' })}</Typography>
      )}
      {id && <Typography textColor="warning700">{formatMessage({ id })}</Typography>}
    </>
  );
};

/** The answer of the second person. */
export const AnswerActions = ({ one }: { one: ListedExpunging }) => (
  <Flex direction="column" alignItems="flex-start" gap={2}>
    <Hindrance one={one} />
    <Flex gap={2} wrap="wrap">
      {!one.isOwn && <Confirm one={one} />}
      <Refuse one={one} />
    </Flex>
  </Flex>
);
