import { Field, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import type { Saved } from './search-api';
import { toWords, useSave } from './use-save';

type LineProps = {
  name: string;
  label: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

const Line = ({ name, label, value, problem, onChange }: LineProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name={name}
      required
      error={problem}
      hint={formatMessage({ id: `search.form.${label}.hint` })}
    >
      <Field.Label>{formatMessage({ id: `search.form.${label}` })}</Field.Label>
      <TextInput
        value={value}
        maxLength={500}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

type Props = { saved: Saved; kind: 'synonyms' | 'bets'; onClose: () => void };

/** One more group of synonyms, or one more item that stands first. */
export const AddDialog = ({ saved, kind, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problems, forget, isLoading } = useSave(saved);
  const [words, setWords] = useState('');
  const [address, setAddress] = useState('');
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    forget();
  };
  const add = async () => {
    const made =
      kind === 'synonyms'
        ? { synonyms: [...saved.synonyms, toWords(words)] }
        : { bestBets: [...saved.bestBets, { words: toWords(words), address }] };
    if (await run(made)) onClose();
  };
  return (
    <FormDialog
      title={formatMessage({ id: `search.${kind}.add` })}
      problem={problems['']}
      cancel={formatMessage({ id: 'search.cancel' })}
      save={formatMessage({ id: 'search.save' })}
      testId="search-save"
      isLoading={isLoading}
      onSave={() => void add()}
      onClose={onClose}
    >
      <Line
        name="words"
        label={kind === 'synonyms' ? 'group' : 'words'}
        value={words}
        problem={problems.words}
        onChange={change(setWords)}
      />
      {kind === 'bets' && (
        <Line
          name="address"
          label="address"
          value={address}
          problem={problems.address}
          onChange={change(setAddress)}
        />
      )}
    </FormDialog>
  );
};
