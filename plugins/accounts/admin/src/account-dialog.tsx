import {
  Field,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import type { AccountField } from '../../../../src/contracts/connector-tools';
import {
  type AccountForm,
  type ShownAccount,
  type ShownConnector,
  useSaveAccountMutation,
} from './accounts-api';
import { nameConnector } from './connector-name';
import { useDeed } from './use-deed';

type Props = { account: ShownAccount; connectors: ShownConnector[]; onClose: () => void };

/** As it stands; of its secrets nothing comes back. */
const toForm = ({ connector, entry }: ShownAccount): AccountForm => ({
  ...{ connector, settings: { ...entry.settings }, secrets: {} },
});

type FieldProps = {
  field: AccountField;
  value: string;
  /** A secret of it is stored and stays. */
  isKept: boolean;
  problem: string | undefined;
  onChange: (value: string) => void;
};

const OneField = ({ field, value, isKept, problem, onChange }: FieldProps) => {
  const { formatMessage, locale } = useIntl();
  const isChinese = locale === 'zh-Hans';
  const isSecret = field.kind === 'secret';
  const own = (isChinese ? field.hintZh : field.hintEn) ?? '';
  const about = isSecret ? (isKept ? 'kept' : 'secret') : field.kind;
  const ours = about === 'setting' ? '' : formatMessage({ id: `accounts.form.${about}` });
  return (
    <Field.Root
      name={`account-${field.name}`}
      required={field.required && !isKept}
      error={problem}
      hint={[own, ours].filter(Boolean).join(isChinese ? '' : ' ')}
    >
      <Field.Label>{isChinese ? field.labelZh : field.labelEn}</Field.Label>
      <TextInput
        type={isSecret ? 'password' : 'text'}
        value={value}
        placeholder={isSecret && isKept ? '••••••••' : field.default}
        autoComplete={isSecret ? 'new-password' : 'off'}
        spellCheck={false}
        data-testid={`account-${field.name}`}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

export const AccountDialog = ({ account, connectors, onClose }: Props) => {
  const intl = useIntl();
  const { formatMessage, locale } = intl;
  const [form, setForm] = useState(toForm(account));
  const [save, { isLoading }] = useSaveAccountMutation();
  const { done, problems, forget } = useDeed();
  const fields = connectors.find(({ name }) => name === form.connector)?.fields ?? [];
  const isSame = form.connector === account.connector;
  const run = async () => {
    const { accountId, entry } = account;
    const answer = await save({ accountId, since: entry.entryId, form });
    if (done(answer, 'accounts.done.saved')) onClose();
  };
  const change = (part: Partial<AccountForm>) => {
    setForm((before) => ({ ...before, ...part }));
    forget();
  };
  const choose = (chosen: string | number) =>
    change({
      ...{ connector: String(chosen), secrets: {} },
      settings: chosen === account.connector ? { ...account.entry.settings } : {},
    });
  const toInput = (field: AccountField) => {
    const part = field.kind === 'secret' ? 'secrets' : 'settings';
    const isKept = isSame && account.secrets.some((one) => one.name === field.name && one.readable);
    return (
      <OneField
        key={field.name}
        field={field}
        value={form[part][field.name] ?? ''}
        isKept={field.kind === 'secret' && isKept}
        problem={problems[field.name]}
        onChange={(value) => change({ [part]: { ...form[part], [field.name]: value } })}
      />
    );
  };
  return (
    <FormDialog
      title={formatMessage(
        { id: 'accounts.change.title' },
        { name: locale === 'zh-Hans' ? account.nameZh : account.nameEn },
      )}
      problem={problems['']}
      cancel={formatMessage({ id: 'accounts.cancel' })}
      save={formatMessage({ id: 'accounts.save' })}
      testId="account-save"
      isLoading={isLoading}
      onSave={() => void run()}
      onClose={onClose}
    >
      <Field.Root name="account-connector" required error={problems.connector}>
        <Field.Label>{formatMessage({ id: 'accounts.connector' })}</Field.Label>
        <SingleSelect value={form.connector} onChange={choose}>
          {connectors.map(({ name }) => (
            <SingleSelectOption key={name} value={name}>
              {nameConnector(intl, name, connectors)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      {fields.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'accounts.form.manual' })}
        </Typography>
      ) : (
        fields.map(toInput)
      )}
    </FormDialog>
  );
};
