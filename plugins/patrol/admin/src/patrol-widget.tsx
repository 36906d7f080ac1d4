import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { FarResult } from './far-state';
import { usePatrolsQuery } from './patrol-api';
import { PatrolResult } from './patrol-result';

/** Home: how the live site stood when it was last looked at. */
export const PatrolWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = usePatrolsQuery(
    { state: 'all', page: '1', pageSize: '1' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const [last] = data.results;
  if (!last && !data.far)
    return <Widget.NoData>{formatMessage({ id: 'patrol.widget.none' })}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {last && (
        <>
          <PatrolResult one={last} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'patrol.widget.last' },
              { when: <Instant iso={last.startedAt} /> },
            )}
          </Typography>
        </>
      )}
      {data.far && <FarResult far={data.far} />}
    </Flex>
  );
};
