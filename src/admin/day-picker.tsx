import { DatePicker } from '@strapi/design-system';
import { useIntl } from 'react-intl';

// The picker speaks in Dates of the machine's own zone; here they stand for a day of the calendar and nothing else.
const toDate = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
const twoDigits = (number: number) => String(number).padStart(2, '0');
const toDay = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

type Props = {
  /** '' for none. */
  day: string;
  onChange: (day: string) => void;
  /** Where no day is an answer too; without it an emptied field changes nothing. */
  onClear?: () => void;
};

/** A day, 'YYYY-MM-DD', chosen from a calendar in the person's language. */
export const DayPicker = ({ day, onChange, onClear }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <DatePicker
      value={day === '' ? undefined : toDate(day)}
      onChange={(date) => (date ? onChange(toDay(date)) : onClear?.())}
      {...(onClear && { onClear, clearLabel: formatMessage({ id: 'gongkai.day.clear' }) })}
      calendarLabel={formatMessage({ id: 'gongkai.day.choose' })}
      monthSelectLabel={formatMessage({ id: 'gongkai.day.month' })}
      yearSelectLabel={formatMessage({ id: 'gongkai.day.year' })}
    />
  );
};
