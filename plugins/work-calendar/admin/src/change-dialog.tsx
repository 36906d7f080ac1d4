import { Field, Flex, Radio, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { DayField } from '../../../../src/admin/day-field';
import { FormDialog } from '../../../../src/admin/form-dialog';
import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import type { Saved } from './calendar-api';
import { useSaveChanges } from './use-save-changes';

type FieldProps = {
  form: CalendarChange;
  problems: Record<string, string>;
  onChange: (part: Partial<CalendarChange>) => void;
};

const Day = ({ name, form, problems, onChange }: FieldProps & { name: 'fromOn' | 'untilOn' }) => {
  const { formatMessage } = useIntl();
  return (
    <DayField
      name={name}
      label={formatMessage({ id: `work-calendar.form.${name}` })}
      day={form[name]}
      problem={problems[name]}
      onChange={(day) => onChange({ [name]: day })}
      flex="1 1 16rem"
    />
  );
};

const WorksField = ({ form, onChange }: Omit<FieldProps, 'problems'>) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name="works" required>
      <Field.Label id="work-calendar-works">
        {formatMessage({ id: 'work-calendar.form.works' })}
      </Field.Label>
      <Radio.Group
        aria-labelledby="work-calendar-works"
        value={form.works ? 'works' : 'off'}
        onValueChange={(chosen) => onChange({ works: chosen === 'works' })}
      >
        <Flex gap={6} paddingTop={1} paddingBottom={1}>
          {['off', 'works'].map((value) => (
            <Radio.Item key={value} value={value}>
              {formatMessage({ id: `work-calendar.${value}` })}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
};

const NoteField = ({ form, problems, onChange }: FieldProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name="note"
      required
      error={problems.note}
      hint={formatMessage({ id: 'work-calendar.form.note.hint' })}
    >
      <Field.Label>{formatMessage({ id: 'work-calendar.form.note' })}</Field.Label>
      <TextInput
        value={form.note}
        maxLength={200}
        onChange={({ target }) => onChange({ note: target.value })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

type Props = { saved: Saved; onClose: () => void };

/** One more change: days off, or days at work. */
export const ChangeDialog = ({ saved, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problems, forget, isLoading } = useSaveChanges(saved.version);
  const [form, setForm] = useState<CalendarChange>({
    ...{ fromOn: '', untilOn: '', works: false, note: '' },
  });
  const onChange = (part: Partial<CalendarChange>) => {
    // Most changes are of one day.
    setForm((before) => ({ ...before, ...(part.fromOn && { untilOn: part.fromOn }), ...part }));
    forget();
  };
  const add = async () => {
    if (await run([...saved.changes, form])) onClose();
  };
  const fields = { form, problems, onChange };
  return (
    <FormDialog
      title={formatMessage({ id: 'work-calendar.add' })}
      problem={problems['']}
      cancel={formatMessage({ id: 'work-calendar.cancel' })}
      save={formatMessage({ id: 'work-calendar.save' })}
      testId="work-calendar-save"
      isLoading={isLoading}
      onSave={() => void add()}
      onClose={onClose}
    >
      <Flex gap={5} wrap="wrap" alignItems="flex-start">
        <Day {...fields} name="fromOn" />
        <Day {...fields} name="untilOn" />
      </Flex>
      <WorksField {...fields} />
      <NoteField {...fields} />
    </FormDialog>
  );
};
