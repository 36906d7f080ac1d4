import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList } from '../../../../../src/admin/home-list';
import { CaseHomeRow } from '../case-home-row';
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
        <CaseHomeRow
          key={threadId}
          {...{ caseId, title, at }}
          note={formatMessage({ id: 'review.mentions.by' }, { name: byName, words })}
        />
      ))}
    </HomeList>
  );
};
