import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Instant } from '../../../../src/admin/unbroken';
import { useReaderReportsQuery } from './reports-api';

/** Home: what readers found and nobody has looked into yet. */
export const ReportsWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useReaderReportsQuery(
    { state: 'open', page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'reader-reports.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map(({ reportId, title, words, receivedAt }) => (
        <HomeRow
          key={reportId}
          to="/plugins/reader-reports"
          title={title || formatMessage({ id: 'reader-reports.untitled' })}
          note={words}
          aside={<Instant iso={receivedAt} />}
        />
      ))}
    </HomeList>
  );
};
