import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../../src/admin/unbroken';
import type { RemarkAct } from '../../../../../src/contracts/remark';
import { useFieldLabel } from '../missing-list';
import { RemarkForm } from './remark-form';
import { type Entry, type Thread, useGoOnWithThreadMutation } from './remarks-api';

type Act = Exclude<RemarkAct, 'begin'>;

const EntryLine = ({ entry }: { entry: Entry }) => {
  const { formatMessage } = useIntl();
  const { act, words, madeByName, madeAt, mentionedNames } = entry;
  const names = mentionedNames.join(formatMessage({ id: 'review.comma' }));
  return (
    <Box paddingTop={2}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {madeByName} {act !== 'begin' && formatMessage({ id: `review.remark.act.${act}` })}{' '}
        <Instant iso={madeAt} />
      </Typography>
      {words !== '' && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {words}
        </Typography>
      )}
      {names !== '' && (
        <Typography tag="p" variant="pi" textColor="primary600">
          {formatMessage({ id: 'review.remark.mentions' }, { names })}
        </Typography>
      )}
    </Box>
  );
};

const ACTS = { open: ['reply', 'resolve'], resolved: ['reopen'] } as const;

const Deeds = ({ thread, self }: { thread: Thread; self: string }) => {
  const { formatMessage } = useIntl();
  const [chosen, setChosen] = useState<Act | null>(null);
  const [goOn, { isLoading }] = useGoOnWithThreadMutation();
  const { threadId, caseId, resolved, madeBy } = thread;
  // Whoever brought it up need not say what was done about it.
  const choose = (act: Act) =>
    act === 'resolve' && madeBy === self
      ? void goOn({ threadId, act, words: '', mentioned: [] })
      : setChosen(act);
  if (chosen) {
    return (
      <RemarkForm
        act={chosen}
        caseId={caseId}
        run={(said) => goOn({ threadId, act: chosen, ...said })}
        onClose={() => setChosen(null)}
      />
    );
  }
  return (
    <Flex gap={2} paddingTop={2} wrap="wrap">
      {ACTS[resolved ? 'resolved' : 'open'].map((act) => (
        <Button
          key={act}
          size="S"
          variant="tertiary"
          disabled={isLoading}
          onClick={() => choose(act)}
          data-testid={`review-remark-${act}`}
        >
          {formatMessage({ id: `review.remark.do.${act}` })}
        </Button>
      ))}
    </Flex>
  );
};

type Props = {
  thread: Thread;
  model: string;
  self: string;
  maySpeak: boolean;
  /** Makes the name of the place lead there. */
  lead: (thread: Thread, said: ReactNode) => ReactNode;
};

/** One thread: where it points to, what was said, and what can be done. */
export const RemarkThread = ({ thread, model, self, maySpeak, lead }: Props) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabel(model);
  const { field, passage, entries, resolved } = thread;
  const label = field === null ? null : (labelOf(field) ?? field);
  const whole = label ?? formatMessage({ id: 'review.remark.whole' });
  const name =
    passage === null ? whole : formatMessage({ id: 'review.remark.at' }, { field: whole, passage });
  return (
    <Box
      tag="li"
      padding={3}
      hasRadius
      background={resolved ? 'neutral100' : 'warning100'}
      data-testid="review-remark"
    >
      <Typography tag="div" variant="pi" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {lead(thread, name)}
      </Typography>
      {entries.map((entry) => (
        <EntryLine key={entry.remarkId} entry={entry} />
      ))}
      {maySpeak && <Deeds thread={thread} self={self} />}
    </Box>
  );
};
