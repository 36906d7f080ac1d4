import {
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import type { NamedArg, NamesOf } from '../../../../src/admin/named-api';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type NamesForm, useProposeNamesMutation } from './names-api';
import { ReasonField } from './reason-field';

type Known = Pick<NamesOf, 'names' | 'place' | 'columns'>;
type Props = { of: NamedArg; known: Known; onClose: () => void };
type FieldProps = {
  name: 'nameZh' | 'nameEn' | 'slug';
  form: NamesForm;
  problems: Record<string, string>;
  onChange: (part: Partial<NamesForm>) => void;
};

const NameField = ({ name, form, problems, onChange }: FieldProps) => {
  const { formatMessage } = useIntl();
  const hint = name === 'slug' ? formatMessage({ id: 'names.propose.slug' }) : undefined;
  return (
    <Field.Root name={name} required={name !== 'nameEn'} error={problems[name]} hint={hint}>
      <Field.Label>{formatMessage({ id: `names.form.${name}` })}</Field.Label>
      <TextInput
        value={form[name]}
        maxLength={100}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const OrderField = ({ form, problems, onChange }: Omit<FieldProps, 'name'>) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name="order"
      required
      error={problems.order}
      hint={formatMessage({ id: 'names.propose.order' })}
    >
      <Field.Label>{formatMessage({ id: 'names.field.order' })}</Field.Label>
      <NumberInput
        value={form.order}
        onValueChange={(order) => onChange({ order: order ?? NaN })}
        data-testid="names-order"
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** Strapi's select takes no empty value. */
const TOP = ' ';

const ParentField = ({
  form,
  problems,
  columns,
  onChange,
}: Omit<FieldProps, 'name'> & Pick<Known, 'columns'>) => {
  const { formatMessage, locale } = useIntl();
  const shown = columns.filter(({ id, isPossible }) => isPossible || id === form.parentId);
  return (
    <Field.Root name="parentId" error={problems.parentId}>
      <Field.Label>{formatMessage({ id: 'names.field.parent' })}</Field.Label>
      <SingleSelect
        value={form.parentId ?? TOP}
        data-testid="names-parent"
        onChange={(id) => onChange({ parentId: id === TOP ? null : String(id) })}
      >
        <SingleSelectOption value={TOP}>
          {formatMessage({ id: 'names.parent.none' })}
        </SingleSelectOption>
        {shown.map(({ id, nameZh, nameEn }) => (
          <SingleSelectOption key={id} value={id}>
            {locale === 'zh-Hans' ? nameZh : nameEn}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const usePropose = ({ of, known: { names, place }, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [propose, { isLoading }] = useProposeNamesMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [form, setForm] = useState<NamesForm>({
    ...{ nameZh: names.zh, nameEn: names.en, slug: names.slug ?? '', reason: '' },
    ...place,
  });
  const onChange = (part: Partial<NamesForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems({});
  };
  const run = async () => {
    const answer = await propose({ of, form });
    const found = toProblems(answer, formatMessage({ id: 'names.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'names.proposed' }) });
    onClose();
  };
  return { form, problems, onChange, run, isLoading };
};

/** Other names or another place, and why. */
export const ProposeDialog = (props: Props) => {
  const { formatMessage } = useIntl();
  const { run, isLoading, ...fields } = usePropose(props);
  const { known, onClose } = props;
  const isColumn = known.names.slug !== null;
  return (
    <FormDialog
      title={formatMessage({ id: 'names.propose' })}
      problem={fields.problems['']}
      cancel={formatMessage({ id: 'names.cancel' })}
      save={formatMessage({ id: 'names.propose' })}
      testId="names-propose-save"
      isLoading={isLoading}
      onSave={() => void run()}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{formatMessage({ id: 'names.propose.text' })}</Typography>
      <NameField {...fields} name="nameZh" />
      <NameField {...fields} name="nameEn" />
      {isColumn && <NameField {...fields} name="slug" />}
      {isColumn && <ParentField {...fields} columns={known.columns} />}
      <OrderField {...fields} />
      <ReasonField
        value={fields.form.reason}
        problem={fields.problems.reason}
        onChange={(reason) => fields.onChange({ reason })}
      />
    </FormDialog>
  );
};
