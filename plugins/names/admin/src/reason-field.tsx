import { Field, Textarea } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Props = { value: string; problem: string | undefined; onChange: (reason: string) => void };

/** Why a name is proposed or declined. */
export const ReasonField = ({ value, problem, onChange }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name="reason" required error={problem}>
      <Field.Label>{formatMessage({ id: 'names.form.reason' })}</Field.Label>
      <Textarea value={value} maxLength={500} onChange={({ target }) => onChange(target.value)} />
      <Field.Error />
    </Field.Root>
  );
};
