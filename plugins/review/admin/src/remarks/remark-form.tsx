import {
  Button,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  Textarea,
} from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import type { RemarkAct } from '../../../../../src/contracts/remark';
import { type Answer, toRefusal } from '../to-refusal';
import { type Said, useCaseReadersQuery } from './remarks-api';

const LONGEST = 1000;

const Mentioned = ({
  caseId,
  value,
  onChange,
}: {
  caseId: number;
  value: string[];
  onChange: (value: string[]) => void;
}) => {
  const { formatMessage } = useIntl();
  const { data } = useCaseReadersQuery(caseId);
  const readers = data?.results ?? [];
  return (
    <Field.Root name="mentioned">
      <Field.Label>{formatMessage({ id: 'review.remark.mentioned' })}</Field.Label>
      <MultiSelect
        value={value}
        withTags
        placeholder={formatMessage({ id: 'review.remark.nobody' })}
        onChange={(chosen: string[]) => onChange(chosen)}
      >
        {readers.map(({ ref, name }) => (
          <MultiSelectOption key={ref} value={ref}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};

type Props = {
  act: RemarkAct;
  /** Whose readers can be called on. */
  caseId: number;
  /** What stands before the words: where the remark points to. */
  children?: ReactNode;
  run: (said: Said) => Promise<Answer>;
  onClose: () => void;
};

/** The words of a remark, and who should look at it. A refusal stands under them, and they stay. */
export const RemarkForm = ({ act, caseId, children, run, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const [words, setWords] = useState('');
  const [mentioned, setMentioned] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    const refusal = toRefusal(
      await run({ words, mentioned }),
      formatMessage({ id: 'review.failed' }),
    );
    setBusy(false);
    setProblem(refusal);
    if (refusal === null) onClose();
  };
  const label = act === 'begin' ? 'review.remark.words' : `review.remark.words.${act}`;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      paddingTop={3}
      data-testid="review-remark-form"
    >
      {children}
      <Field.Root name="words" error={problem ?? undefined}>
        <Field.Label>{formatMessage({ id: label })}</Field.Label>
        <Textarea
          value={words}
          maxLength={LONGEST}
          data-testid="review-remark-words"
          onChange={(event) => setWords(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
      <Mentioned caseId={caseId} value={mentioned} onChange={setMentioned} />
      <Flex gap={2} justifyContent="flex-end">
        <Button variant="tertiary" onClick={onClose}>
          {formatMessage({ id: 'review.cancel' })}
        </Button>
        <Button loading={busy} onClick={() => void save()} data-testid="review-remark-save">
          {formatMessage({
            id: act === 'begin' ? 'review.remark.save' : `review.remark.do.${act}`,
          })}
        </Button>
      </Flex>
    </Flex>
  );
};
