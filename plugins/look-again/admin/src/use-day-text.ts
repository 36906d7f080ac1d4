import { useIntl } from 'react-intl';

/** '2027年5月1日', in words of the person's language. */
export const useDayText = () => {
  const { formatDate } = useIntl();
  return (day: string): string =>
    formatDate(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
};
