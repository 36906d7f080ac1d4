import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { DayPicker } from '../../../../src/admin/day-picker';
import type { WordEntry } from '../../../../src/contracts/word-list';

export const NEW_WORD: WordEntry = {
  wrong: '',
  right: '',
  severity: 'warn',
  fromOn: null,
  untilOn: null,
};

type Props = {
  word: WordEntry;
  /** Other words of the list: each stands once. */
  others: readonly WordEntry[];
  onTake: (word: WordEntry) => void;
  onClose: () => void;
};

const DAYS = ['fromOn', 'untilOn'] as const;
const TEXTS = ['wrong', 'right'] as const;

/** The id of what is wrong with it; null where it may be taken. */
const findProblem = ({ wrong, right, fromOn, untilOn }: WordEntry, others: Props['others']) => {
  if (wrong === '') return 'checks.words.problem.empty';
  if (wrong === right) return 'checks.words.problem.same';
  if (others.some((other) => other.wrong === wrong)) return 'checks.words.problem.twice';
  if (fromOn !== null && untilOn !== null && untilOn < fromOn) return 'checks.words.problem.days';
  return null;
};

/** One line of the list, new or changed. */
export const WordDialog = ({ word, others, onTake, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const say = (name: string) => formatMessage({ id: `checks.words.${name}` });
  const [draft, setDraft] = useState(word);
  const [problem, setProblem] = useState<string | null>(null);
  const take = () => {
    const trimmed = { ...draft, wrong: draft.wrong.trim(), right: draft.right.trim() };
    const found = findProblem(trimmed, others);
    if (found === null) onTake(trimmed);
    else setProblem(found);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say(word.wrong === '' ? 'add' : 'change')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {TEXTS.map((name) => (
              <Field.Root
                key={name}
                name={name}
                required={name === 'wrong'}
                hint={say(`${name}.hint`)}
                error={name === 'wrong' && problem ? formatMessage({ id: problem }) : undefined}
              >
                <Field.Label>{say(name)}</Field.Label>
                <TextInput
                  value={draft[name]}
                  maxLength={100}
                  onChange={({ target }: { target: { value: string } }) =>
                    setDraft({ ...draft, [name]: target.value })
                  }
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            ))}
            <Field.Root name="severity" hint={say('severity.hint')}>
              <Field.Label>{say('severity')}</Field.Label>
              <SingleSelect
                value={draft.severity}
                onChange={(severity) =>
                  setDraft({ ...draft, severity: severity === 'block' ? 'block' : 'warn' })
                }
              >
                <SingleSelectOption value="warn">{say('severity.warn')}</SingleSelectOption>
                <SingleSelectOption value="block">{say('severity.block')}</SingleSelectOption>
              </SingleSelect>
              <Field.Hint />
            </Field.Root>
            <Flex gap={5}>
              {DAYS.map((name) => (
                <Field.Root key={name} name={name}>
                  <Field.Label>{say(name)}</Field.Label>
                  <DayPicker
                    day={draft[name] ?? ''}
                    onChange={(day) => setDraft({ ...draft, [name]: day })}
                    onClear={() => setDraft({ ...draft, [name]: null })}
                  />
                </Field.Root>
              ))}
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('cancel')}</Button>
          </Modal.Close>
          <Button onClick={take} data-testid="word-take">
            {say('take')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
