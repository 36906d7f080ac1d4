import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { useDeliveriesQuery } from './channels-api';

const SHOWN = ['awaitsPerson', 'failed', 'unconfirmed'] as const;

/** Home: how much waits for a person, failed, or is unknown. */
export const DeliveriesWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useDeliveriesQuery(
    { page: '1', pageSize: '1' },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { totals } = data;
  if (SHOWN.every((view) => !totals[view])) {
    return <Widget.NoData>{formatMessage({ id: 'channels.widget.none' })}</Widget.NoData>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {SHOWN.filter((view) => totals[view]).map((view) => (
        <Flex tag="li" key={view} justifyContent="space-between" gap={3}>
          <Link tag={RouterLink} to={`/plugins/channels?view=${view}`}>
            {formatMessage({ id: `channels.view.${view}` })}
          </Link>
          <Typography variant="beta">{totals[view]}</Typography>
        </Flex>
      ))}
    </Flex>
  );
};
