import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../../src/admin/home-list';
import { Instant } from '../../../../../src/admin/unbroken';
import { useMentionsQuery } from './remarks-api';

/** Home: open remarks that call on me. */
export const MentionsWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useMentionsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.mentions.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map(({ threadId, caseId, title, words, byName, at }) => (
        <HomeRow
          key={threadId}
          to={`/plugins/review/cases/${caseId}`}
          title={title || formatMessage({ id: 'review.untitled' })}
          note={formatMessage({ id: 'review.mentions.by' }, { name: byName, words })}
          aside={
            <Typography variant="pi" textColor="neutral600">
              <Instant iso={at} />
            </Typography>
          }
        />
      ))}
    </HomeList>
  );
};
