import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import {
  type Purpose,
  type SiteFacts,
  type Theme,
  THEMES,
} from '../../../../src/contracts/site-facts';
import { isPurpose, ThemeName, useColumns } from './fact-value';
import { ReasonField } from './reason-field';
import { type SiteForm, useProposeSiteFactsMutation } from './site-api';
import { SITE_GROUPS } from './site-groups';

type Props = { facts: SiteFacts; bound: boolean; onClose: () => void };
type FieldProps = {
  form: SiteForm;
  problems: Record<string, string>;
  onChange: (part: Partial<SiteForm>) => void;
};

const useForm = ({ facts, bound, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [propose, { isLoading }] = useProposeSiteFactsMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [form, setForm] = useState<SiteForm>({ ...facts, reason: '' });
  const onChange = (part: Partial<SiteForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems({});
  };
  const run = async () => {
    const answer = await propose(form);
    const found = toProblems(answer, formatMessage({ id: 'names.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return;
    const message = formatMessage({ id: bound ? 'names.site.proposed' : 'names.site.saved' });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  return { form, problems, onChange, run, isLoading };
};

/** Strapi's select takes no empty value. */
const NONE = ' ';

const ColumnSelect = ({
  field,
  form,
  onChange,
}: Omit<FieldProps, 'problems'> & { field: Purpose }) => {
  const { formatMessage } = useIntl();
  return (
    <SingleSelect
      value={form[field] ?? NONE}
      onChange={(id) => onChange({ [field]: id === NONE ? undefined : String(id) })}
      data-testid={`site-${field}`}
    >
      <SingleSelectOption value={NONE}>
        {formatMessage({ id: 'names.site.purpose.none' })}
      </SingleSelectOption>
      {useColumns().map(({ id, name }) => (
        <SingleSelectOption key={id} value={id}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const ThemeSelect = ({ form, onChange }: Omit<FieldProps, 'problems'>) => (
  <SingleSelect value={form.theme} onChange={(theme) => onChange({ theme: theme as Theme })}>
    {(Object.keys(THEMES) as Theme[]).map((theme) => (
      <SingleSelectOption key={theme} value={theme}>
        <ThemeName theme={theme} />
      </SingleSelectOption>
    ))}
  </SingleSelect>
);

const FactInput = ({
  field,
  form,
  onChange,
}: Omit<FieldProps, 'problems'> & { field: keyof SiteFacts }) => {
  if (field === 'theme') return <ThemeSelect form={form} onChange={onChange} />;
  if (isPurpose(field)) return <ColumnSelect field={field} form={form} onChange={onChange} />;
  return (
    <TextInput
      value={form[field]}
      maxLength={field.startsWith('name') ? 100 : 200}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  );
};

const FactField = ({
  field,
  form,
  problems,
  onChange,
}: FieldProps & { field: keyof SiteFacts }) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name={field}
      required={field === 'nameZh'}
      error={problems[field]}
      hint={isPurpose(field) ? formatMessage({ id: `names.site.${field}.hint` }) : undefined}
    >
      <Field.Label>{formatMessage({ id: `names.site.${field}` })}</Field.Label>
      <FactInput field={field} form={form} onChange={onChange} />
      {isPurpose(field) && <Field.Hint />}
      <Field.Error />
    </Field.Root>
  );
};

/** What head and foot are to say. */
export const SiteDialog = (props: Props) => {
  const { formatMessage } = useIntl();
  const { run, isLoading, ...fields } = useForm(props);
  const { bound, onClose } = props;
  const does = formatMessage({ id: bound ? 'names.site.propose' : 'names.site.save' });
  return (
    <FormDialog
      title={formatMessage({ id: 'names.site.change' })}
      problem={fields.problems['']}
      cancel={formatMessage({ id: 'names.cancel' })}
      save={does}
      testId="site-save"
      isLoading={isLoading}
      onSave={() => void run()}
      onClose={onClose}
    >
      {SITE_GROUPS.map(([group, names]) => (
        <Flex key={group} direction="column" alignItems="stretch" gap={4}>
          <Typography tag="h3" variant="delta">
            {formatMessage({ id: `names.site.group.${group}` })}
          </Typography>
          {names.map((field) => (
            <FactField key={field} field={field} {...fields} />
          ))}
        </Flex>
      ))}
      {bound && (
        <ReasonField
          value={fields.form.reason}
          problem={fields.problems.reason}
          onChange={(reason) => fields.onChange({ reason })}
        />
      )}
    </FormDialog>
  );
};
