import { useIntl } from 'react-intl';

type Range = { fromOn: string; untilOn: string };

/** '10月1日 至 10月8日', with the year where it is asked for. */
export const useDays = ({ withYear }: { withYear: boolean }) => {
  const { formatMessage, formatDate } = useIntl();
  const toText = (day: string) =>
    formatDate(new Date(`${day}T00:00:00Z`), {
      ...(withYear && { year: 'numeric' }),
      ...{ month: 'short', day: 'numeric', timeZone: 'UTC' },
    });
  return ({ fromOn, untilOn }: Range): string => {
    const [from, until] = [toText(fromOn), toText(untilOn)];
    return from === until ? from : formatMessage({ id: 'work-calendar.days' }, { from, until });
  };
};
