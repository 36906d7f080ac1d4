import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Year } from './calendar-api';
import { useDays } from './use-days';

/** The days of a year that are not as every week's. */
export const YearCard = ({ year }: { year: Year }) => {
  const { formatMessage } = useIntl();
  const toDays = useDays({ withYear: false });
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} flex="1 1 28rem">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {formatMessage({ id: 'work-calendar.year' }, { year: String(year.year) })}
        </Typography>
        {!year.known && (
          <Typography tag="p" textColor="warning700">
            {formatMessage({ id: 'work-calendar.unknown' })}
          </Typography>
        )}
        {year.known && year.days.length === 0 && (
          <Typography tag="p" textColor="neutral600">
            {formatMessage({ id: 'work-calendar.none' })}
          </Typography>
        )}
        <Box tag="ul">
          {year.days.map((days) => (
            <Box tag="li" key={days.fromOn} paddingTop={1} paddingBottom={1}>
              <Flex gap={3}>
                <Badge
                  backgroundColor={days.works ? 'primary100' : 'success100'}
                  textColor={days.works ? 'primary700' : 'success700'}
                >
                  {formatMessage({ id: `work-calendar.${days.works ? 'works' : 'off'}` })}
                </Badge>
                <Typography>{toDays(days)}</Typography>
              </Flex>
            </Box>
          ))}
        </Box>
      </Flex>
    </Box>
  );
};
