import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { type Counts, type Somebody, usePersonsQuery } from './delegation-api';

const hasTasks = ({ tasks }: Somebody): boolean =>
  tasks !== null && Object.values(tasks).some((count) => count > 0);

/** Home of who keeps people: whose account is closed and who still has tasks; each leads to handing them over. */
export const LeftWidget = () => {
  const { formatMessage, locale } = useIntl();
  const toNote = (tasks: Counts | null) =>
    Object.entries(tasks ?? {})
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => formatMessage({ id: `handover.left.${kind}` }, { count }))
      .join(locale === 'zh-Hans' ? '，' : ', ');
  const { data, isLoading, error } = usePersonsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const left = data.results.filter(hasTasks);
  if (left.length === 0)
    return <Widget.NoData>{formatMessage({ id: 'handover.left.none' })}</Widget.NoData>;
  return (
    <HomeList>
      {left.map(({ ref, name, tasks }) => (
        <HomeRow
          key={ref}
          to={`/plugins/delegation/hand-over?person=${ref}`}
          title={name}
          note={toNote(tasks)}
        />
      ))}
    </HomeList>
  );
};
