import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../src/admin/use-said';
import type { Schedule } from './channels-types';

/** To come, or not kept. */
export const ScheduleBadge = ({ schedule: { act, problem } }: { schedule: Schedule }) => {
  const { formatMessage } = useIntl();
  const [id, tone] =
    problem === null
      ? ['channels.schedules.state.to-come', 'neutral']
      : [`channels.schedules.state.not-kept.${act}`, 'danger'];
  return (
    <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
      {formatMessage({ id })}
    </Badge>
  );
};

/** The same with the reason. */
export const ScheduleState = ({ schedule }: { schedule: Schedule }) => {
  const said = useSaid();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <ScheduleBadge schedule={schedule} />
      {schedule.problem !== null && (
        <Typography variant="pi" textColor="danger700" style={{ whiteSpace: 'pre-line' }}>
          {said(schedule.problem)}
        </Typography>
      )}
    </Flex>
  );
};
