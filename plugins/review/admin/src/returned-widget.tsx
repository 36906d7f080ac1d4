import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList } from '../../../../src/admin/home-list';
import { CaseHomeRow } from './case-home-row';
import { useReturnedCasesQuery } from './reviewing-api';

/** Home: what came back after I had written in it or decided on it; what is mine to mend stands under 我的稿件. */
export const ReturnedWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useReturnedCasesQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.taken-part.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map(({ caseId, title, reason, byName, at }) => (
        <CaseHomeRow
          key={caseId}
          {...{ caseId, title, at }}
          note={formatMessage({ id: 'review.taken-part.by' }, { name: byName, reason })}
        />
      ))}
    </HomeList>
  );
};
