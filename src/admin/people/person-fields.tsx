import {
  Checkbox,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Choices, PersonForm } from './people-types';
import { useRoleName } from './role-name';

type Props = {
  form: PersonForm;
  choices: Choices;
  problems: Record<string, string>;
  /** Nobody changes their own roles. */
  rolesFixed: boolean;
  /** A new person gets a password with the form. */
  withPassword: boolean;
  onChange: (part: Partial<PersonForm>) => void;
};

const Line = ({
  name,
  form,
  problems,
  onChange,
  hint,
  required = true,
  ...input
}: Pick<Props, 'form' | 'problems' | 'onChange'> & {
  name: 'name' | 'email' | 'password';
  hint?: boolean;
  required?: boolean;
  type?: string;
  autoFocus?: boolean;
}) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name={`person-${name}`}
      required={required}
      error={problems[name]}
      hint={hint ? formatMessage({ id: `people.form.${name}.hint` }) : undefined}
    >
      <Field.Label>{formatMessage({ id: `people.form.${name}` })}</Field.Label>
      <TextInput
        {...input}
        value={form[name]}
        autoComplete="off"
        data-testid={`person-${name}`}
        onChange={({ target }: { target: { value: string } }) => onChange({ [name]: target.value })}
      />
      <Field.Error />
      {hint && <Field.Hint />}
    </Field.Root>
  );
};

const Roles = ({ form, choices, problems, rolesFixed, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const nameOf = useRoleName();
  const toggle = (roleId: number, chosen: boolean) =>
    onChange({
      roleIds: chosen ? [...form.roleIds, roleId] : form.roleIds.filter((one) => one !== roleId),
    });
  return (
    <Field.Root
      name="person-roles"
      required
      error={problems.roleIds}
      hint={rolesFixed ? formatMessage({ id: 'people.form.roles.own' }) : undefined}
    >
      <Field.Label>{formatMessage({ id: 'people.form.roles' })}</Field.Label>
      <Flex wrap="wrap" gap={4} role="group">
        {choices.roles.map((role) => (
          <Checkbox
            key={role.roleId}
            checked={form.roleIds.includes(role.roleId)}
            disabled={rolesFixed}
            onCheckedChange={(chosen) => toggle(role.roleId, chosen === true)}
          >
            {nameOf(role)}
          </Checkbox>
        ))}
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

const Departments = ({ form, choices, problems, onChange }: Props) => {
  const { formatMessage, locale } = useIntl();
  return (
    <Field.Root
      name="person-departments"
      error={problems.departmentIds}
      hint={formatMessage({ id: 'people.form.departments.hint' })}
    >
      <Field.Label>{formatMessage({ id: 'people.form.departments' })}</Field.Label>
      {choices.departments.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'people.form.departments.none' })}
        </Typography>
      ) : (
        <MultiSelect
          value={form.departmentIds}
          placeholder={formatMessage({ id: 'people.whole-office' })}
          onChange={(chosen: string[]) => onChange({ departmentIds: chosen })}
          withTags
        >
          {choices.departments.map(({ departmentId, nameZh, nameEn }) => (
            <MultiSelectOption key={departmentId} value={departmentId}>
              {locale === 'zh-Hans' ? nameZh : nameEn || nameZh}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

/** The one form of a person. */
export const PersonFields = (props: Props) => (
  <Flex direction="column" alignItems="stretch" gap={5}>
    <Line {...props} name="name" autoFocus />
    <Line {...props} name="email" type="email" hint />
    <Roles {...props} />
    <Departments {...props} />
    {props.withPassword && <Line {...props} name="password" required={false} hint />}
    {props.problems[''] && (
      <Typography textColor="danger600" role="alert">
        {props.problems['']}
      </Typography>
    )}
  </Flex>
);
