import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { LATE_AFTER_WORKING_DAYS } from '../../../../src/contracts/waiting';
import { useLateCasesQuery } from './review-api';
import { WaitingTime } from './waiting-time';

/** Home: whatever has stood at one stage for too long, whoever's it is. */
export const LateWidget = () => {
  const { formatMessage, locale } = useIntl();
  const { data, isLoading, error } = useLateCasesQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const days = LATE_AFTER_WORKING_DAYS;
  if (data.total === 0) {
    return <Widget.NoData>{formatMessage({ id: 'review.late.none' }, { days })}</Widget.NoData>;
  }
  const stageOf = (one: (typeof data.results)[number]) => {
    if (one.approved) return formatMessage({ id: 'review.state.approved' });
    return locale === 'zh-Hans' ? one.stageNameZh : one.stageNameEn;
  };
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'review.late.total' }, { total: data.total, days })}
      </Typography>
      <HomeList>
        {data.results.map((one) => (
          <HomeRow
            key={one.caseId}
            to={`/plugins/review/cases/${one.caseId}`}
            title={one.title || formatMessage({ id: 'review.untitled' })}
            aside={<WaitingTime since={one.movedAt} deadline={one.deadline} stage={stageOf(one)} />}
          />
        ))}
      </HomeList>
    </>
  );
};
