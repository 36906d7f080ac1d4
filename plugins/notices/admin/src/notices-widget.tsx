import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Instant } from '../../../../src/admin/unbroken';
import { KindBadge, useTitle } from './notice-list';
import { useOwnNoticesQuery } from './notices-api';

/** As many as the widget's fixed height holds whole. */
const SHOWN = 4;

/** Home: the newest that one has not read. */
export const NoticesWidget = () => {
  const { formatMessage } = useIntl();
  const titleOf = useTitle();
  const { data, isLoading, error } = useOwnNoticesQuery(
    { unread: true },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0)
    return <Widget.NoData>{formatMessage({ id: 'notices.none-unread' })}</Widget.NoData>;
  return (
    <HomeList>
      {data.results.slice(0, SHOWN).map((notice) => (
        <HomeRow
          key={notice.noticeId}
          to={notice.path}
          title={titleOf(notice)}
          note={<Instant iso={notice.madeAt} />}
          aside={<KindBadge notice={notice} />}
        />
      ))}
    </HomeList>
  );
};
