import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { DayField } from '../../../../src/admin/day-field';
import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useBrackets } from '../../../../src/admin/use-brackets';
import { useSaid } from '../../../../src/admin/use-said';
import { DELEGATION_CAUSES } from '../../../../src/contracts/delegation';
import {
  type Decider,
  type DelegationForm,
  useMakeDelegationMutation,
  type Whose,
} from './delegation-api';

type Props = {
  whose: Whose;
  self: string;
  today: string;
  deciders: readonly Decider[];
  onClose: () => void;
};
type FieldProps = {
  form: DelegationForm;
  problems: Record<string, string>;
  onChange: (part: Partial<DelegationForm>) => void;
};

const PersonField = ({
  name,
  among,
  form,
  problems,
  onChange,
}: FieldProps & { name: 'delegator' | 'delegate'; among: readonly Decider[] }) => {
  const { formatMessage, locale } = useIntl();
  const inBrackets = useBrackets();
  const said = useSaid();
  const rolesOf = (roles: string[]) => roles.map(said).join(locale === 'zh-Hans' ? '、' : ', ');
  return (
    <Field.Root name={name} required error={problems[name]}>
      <Field.Label>{formatMessage({ id: `delegation.form.${name}` })}</Field.Label>
      <SingleSelect
        value={form[name]}
        placeholder={formatMessage({ id: 'delegation.form.choose' })}
        onChange={(ref) => onChange({ [name]: String(ref) })}
      >
        {among.map((one) => (
          <SingleSelectOption key={one.ref} value={one.ref}>
            {one.name}
            {inBrackets(rolesOf(one.roles))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const Day = ({ name, form, problems, onChange }: FieldProps & { name: 'fromOn' | 'untilOn' }) => {
  const { formatMessage } = useIntl();
  return (
    <DayField
      name={name}
      label={formatMessage({ id: `delegation.form.${name}` })}
      day={form[name]}
      problem={problems[name]}
      onChange={(day) => onChange({ [name]: day })}
      flex="1 1 16rem"
    />
  );
};

const CauseField = ({ form, problems, onChange }: FieldProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name="cause" required error={problems.cause}>
      <Field.Label>{formatMessage({ id: 'delegation.form.cause' })}</Field.Label>
      <SingleSelect
        value={form.cause}
        onChange={(chosen) =>
          onChange({ cause: DELEGATION_CAUSES.find((cause) => cause === chosen) ?? 'other' })
        }
      >
        {DELEGATION_CAUSES.map((cause) => (
          <SingleSelectOption key={cause} value={cause}>
            {formatMessage({ id: `delegation.cause.${cause}` })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const useMake = ({ whose, onClose }: Pick<Props, 'whose' | 'onClose'>) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [make, { isLoading }] = useMakeDelegationMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const save = async (form: DelegationForm) => {
    const answer = await make({ ...form, whose });
    setProblems(toProblems(answer, formatMessage({ id: 'delegation.failed' })));
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'delegation.made' }) });
    onClose();
  };
  return { save, problems, forget: () => setProblems({}), isLoading };
};

/** A new delegation: of one's own place, or, for who keeps people, of anybody's. */
export const DelegationDialog = ({ whose, self, today, deciders, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { save, problems, forget, isLoading } = useMake({ whose, onClose });
  const [form, setForm] = useState<DelegationForm>({
    ...{ delegator: whose === 'own' ? self : '', delegate: '', cause: 'trip' },
    ...{ fromOn: today, untilOn: today },
  });
  const inForm: FieldProps = {
    form,
    problems: Object.fromEntries(
      Object.entries(problems).map(([name, message]) => [name, said(message)]),
    ),
    onChange: (part) => {
      setForm((before) => ({ ...before, ...part }));
      forget();
    },
  };
  const others = deciders.filter(({ ref }) => ref !== form.delegator && ref !== self);
  return (
    <FormDialog
      title={formatMessage({ id: 'delegation.make' })}
      problem={inForm.problems['']}
      cancel={formatMessage({ id: 'delegation.cancel' })}
      save={formatMessage({ id: 'delegation.make' })}
      testId="delegation-save"
      isLoading={isLoading}
      onSave={() => void save(form)}
      onClose={onClose}
    >
      <Typography textColor="neutral600">
        {formatMessage({ id: 'delegation.make.text' })}
      </Typography>
      {whose === 'all' && <PersonField {...inForm} name="delegator" among={deciders} />}
      <PersonField {...inForm} name="delegate" among={others} />
      <Flex gap={5} wrap="wrap" alignItems="flex-start">
        <Day {...inForm} name="fromOn" />
        <Day {...inForm} name="untilOn" />
      </Flex>
      <CauseField {...inForm} />
    </FormDialog>
  );
};
