import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { toEditView } from '../../../../src/contracts/edit-view';
import { useLookAgainsQuery } from './look-again-api';
import { useDayText } from './use-day-text';

/** Home: what somebody wanted to be looked at by today. */
export const LookAgainWidget = () => {
  const { formatMessage } = useIntl();
  const toText = useDayText();
  const { data, isLoading, error } = useLookAgainsQuery(
    { state: 'due', page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'look-again.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map((one) => (
        <HomeRow
          key={`${one.documentId} ${one.locale}`}
          to={toEditView(one)}
          title={one.title || formatMessage({ id: 'look-again.untitled' })}
          note={one.note}
          aside={toText(one.dueOn)}
        />
      ))}
    </HomeList>
  );
};
