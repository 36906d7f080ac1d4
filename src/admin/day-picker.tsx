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

/** A day, 'YYYY-MM-DD', chosen from a calendar in the person's language; an emptied field changes nothing. */
export const DayPicker = ({ day, onChange }: { day: string; onChange: (day: string) => void }) => {
  const { formatMessage } = useIntl();
  return (
    <DatePicker
      value={toDate(day)}
      onChange={(date) => date && onChange(toDay(date))}
      calendarLabel={formatMessage({ id: 'gongkai.day.choose' })}
      monthSelectLabel={formatMessage({ id: 'gongkai.day.month' })}
      yearSelectLabel={formatMessage({ id: 'gongkai.day.year' })}
    />
  );
};
