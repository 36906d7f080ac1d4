import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { type FarState as State, usePatrolsQuery } from './patrol-api';

type Props = { far: State };

/** How the pushing to the other machine fares, in a line. */
export const FarResult = ({ far }: Props) => {
  const { formatMessage } = useIntl();
  const { failure, pages, deliveries, lastOkAt } = far;
  const state = failure !== null ? 'failing' : pages + deliveries > 0 ? 'waiting' : 'right';
  const colour = failure !== null ? 'danger600' : lastOkAt === null ? 'neutral800' : 'success600';
  const why = failure === null ? '' : formatMessage({ id: `patrol.far.why.${failure}` });
  return (
    <Typography tag="p" fontWeight="bold" textColor={colour} data-testid="far-result">
      {formatMessage({ id: `patrol.far.${state}` }, { why, pages, deliveries })}
    </Typography>
  );
};

const Facts = ({ far: { target, lastOkAt, failingSince, failure, pages, deliveries } }: Props) => {
  const { formatMessage } = useIntl();
  const lines = [
    formatMessage({ id: 'patrol.far.target' }, { target }),
    lastOkAt === null
      ? formatMessage({ id: 'patrol.far.never' })
      : formatMessage({ id: 'patrol.far.last' }, { when: <Instant iso={lastOkAt} /> }),
    failingSince !== null &&
      formatMessage({ id: 'patrol.far.since' }, { when: <Instant iso={failingSince} /> }),
    failure !== null && formatMessage({ id: 'patrol.far.left' }, { pages, deliveries }),
  ].filter((line) => line !== false);
  return (
    <Flex wrap="wrap" style={{ columnGap: '1.6rem', rowGap: '0.4rem' }}>
      {lines.map((line, index) => (
        <Typography key={index} textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
          {line}
        </Typography>
      ))}
    </Flex>
  );
};

/** 外网主机: where the site is pushed to, and whether it arrives. */
export const FarState = () => {
  const { formatMessage } = useIntl();
  const asked = { state: 'all', page: '1', pageSize: '1' };
  const { data } = usePatrolsQuery(asked, { refetchOnMountOrArgChange: true });
  if (!data?.far) return null;
  const { failure } = data.far;
  return (
    <Box paddingBottom={6}>
      <Box
        background={failure === null ? 'neutral0' : 'danger100'}
        borderColor={failure === null ? 'neutral150' : 'danger200'}
        hasRadius
        padding={5}
        role={failure === null ? undefined : 'alert'}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="h2" variant="delta">
            {formatMessage({ id: 'patrol.far.title' })}
          </Typography>
          <FarResult far={data.far} />
          <Facts far={data.far} />
        </Flex>
      </Box>
    </Box>
  );
};
