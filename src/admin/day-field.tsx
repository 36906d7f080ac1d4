import { Field } from '@strapi/design-system';

import { DayPicker } from './day-picker';

type Props = {
  name: string;
  label: string;
  day: string;
  problem: string | undefined;
  onChange: (day: string) => void;
  /** How it shares a row with others. */
  flex?: string;
};

/** A day that has to be given, with its label and what is wrong with it. */
export const DayField = ({ name, label, day, problem, onChange, flex }: Props) => (
  <Field.Root name={name} required error={problem} flex={flex}>
    <Field.Label>{label}</Field.Label>
    <DayPicker day={day} onChange={onChange} />
    <Field.Error />
  </Field.Root>
);
