import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Instant } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import { useOwnItemsQuery } from './review-api';
import type { OwnItem } from './review-types';
import { StateBadge } from './state-badge';

const Note = ({ item }: { item: OwnItem }) => {
  const { formatMessage } = useIntl();
  const { returned, type, savedAt } = item;
  if (returned) {
    return (
      <>
        {formatMessage({ id: 'review.reason.label' })}
        {returned.reason}
      </>
    );
  }
  return (
    <>
      {formatMessage({ id: `review.type.${type}` })} · {formatMessage({ id: 'review.own.saved' })}{' '}
      <Instant iso={savedAt} />
    </>
  );
};

/** Home: what came back to me, and my drafts. */
export const OwnWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useOwnItemsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  if (data.results.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.own.none' })}</Widget.NoData>;
  }
  return (
    <HomeList>
      {data.results.map((item) => (
        <HomeRow
          key={`${item.type} ${item.documentId} ${item.locale}`}
          to={toEditView(item)}
          title={item.title || formatMessage({ id: 'review.untitled' })}
          note={<Note item={item} />}
          aside={<StateBadge state={item.returned ? 'returned' : 'draft'} />}
        />
      ))}
    </HomeList>
  );
};
