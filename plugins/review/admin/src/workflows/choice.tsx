import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';

export type Option = { value: string; label: string };

type Common = { label: string; hint?: string; error?: string; options: readonly Option[] };

/** One of several; '' stands for none of them where a placeholder says what that means. */
export const OneOf = ({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: Common & { value: string; onChange: (value: string) => void }) => (
  <Field.Root name={label} hint={hint} error={error} width="100%">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
      {options.map((one) => (
        <SingleSelectOption key={one.value} value={one.value}>
          {one.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

export const SomeOf = ({
  label,
  hint,
  error,
  options,
  placeholder,
  values,
  onChange,
}: Common & {
  placeholder: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) => (
  <Field.Root name={label} hint={hint} error={error} width="100%">
    <Field.Label>{label}</Field.Label>
    <MultiSelect
      withTags
      placeholder={placeholder}
      value={[...values]}
      onChange={(next: string[]) => onChange(next)}
    >
      {options.map((one) => (
        <MultiSelectOption key={one.value} value={one.value}>
          {one.label}
        </MultiSelectOption>
      ))}
    </MultiSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
