import {
  Field,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog, FormProblem } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { EXPUNGING_CAUSES } from '../../../../src/contracts/expunging';
import {
  type Ask,
  type ItemArg,
  useAskExpungingMutation,
  useItemRevisionsQuery,
} from './expunging-api';
import { RevisionChoice } from './revision-choice';
import { StayingTexts } from './staying-texts';

type Props = { item: ItemArg; onClose: () => void };
type Problems = Record<string, string>;

const useAsk = ({ item, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [ask, { isLoading }] = useAskExpungingMutation();
  const [problems, setProblems] = useState<Problems>({});
  const send = async (form: Ask) => {
    const answer = await ask({ item, ...form });
    const found = toProblems(answer, formatMessage({ id: 'expunging.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'expunging.asked' }) });
    onClose();
  };
  return { send, problems, forget: () => setProblems({}), isLoading };
};

type FieldsProps = { form: Ask; problems: Problems; onChange: (part: Partial<Ask>) => void };

const Fields = ({ form, problems, onChange }: FieldsProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Field.Root name="cause" required error={problems.cause}>
        <Field.Label>{formatMessage({ id: 'expunging.form.cause' })}</Field.Label>
        <SingleSelect
          value={form.cause}
          placeholder={formatMessage({ id: 'expunging.form.cause.choose' })}
          onChange={(cause) => onChange({ cause: String(cause) })}
        >
          {EXPUNGING_CAUSES.map((cause) => (
            <SingleSelectOption key={cause} value={cause}>
              {formatMessage({ id: `expunging.cause.${cause}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="note"
        error={problems.note}
        hint={formatMessage({ id: 'expunging.form.note.hint' })}
      >
        <Field.Label>{formatMessage({ id: 'expunging.form.note' })}</Field.Label>
        <Textarea
          value={form.note}
          maxLength={200}
          onChange={(event) => onChange({ note: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </>
  );
};

/** Names revisions of an item, and why they have to go for good. */
export const AskDialog = ({ item, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { data } = useItemRevisionsQuery(item);
  const { send, problems, forget, isLoading } = useAsk({ item, onClose });
  const [form, setForm] = useState<Ask>({ fingerprints: [], cause: '', note: '' });
  const change = (part: Partial<Ask>) => {
    setForm((before) => ({ ...before, ...part }));
    forget();
  };
  const problem = problems.fingerprints ?? problems[''];
  return (
    <FormDialog
      title={formatMessage({ id: 'expunging.ask' })}
      cancel={formatMessage({ id: 'expunging.cancel' })}
      save={formatMessage({ id: 'expunging.ask' })}
      testId="expunging-send"
      isLoading={isLoading}
      onSave={() => void send(form)}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{formatMessage({ id: 'expunging.ask.text' })}</Typography>
      <RevisionChoice
        revisions={data?.revisions ?? []}
        chosen={form.fingerprints}
        onChange={(fingerprints) => change({ fingerprints })}
      />
      {problem && <FormProblem problem={problem} />}
      <StayingTexts item={item} />
      <Fields form={form} problems={problems} onChange={change} />
    </FormDialog>
  );
};
