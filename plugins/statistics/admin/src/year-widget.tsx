import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { firstQuestion } from './question';
import { usePublicationFiguresQuery } from './statistics-api';

const CHANNELS = ['portal', 'wechat', 'weibo'];

type FigureProps = { name: string; number: number; to: string; big?: boolean };

const Figure = ({ name, number, to, big }: FigureProps) => {
  const { formatNumber } = useIntl();
  return (
    <Box tag="li" background={big ? 'primary100' : 'neutral100'} padding={4} hasRadius style={TILE}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Link tag={RouterLink} to={to}>
          {name}
        </Link>
        <Typography variant="alpha" tag="p">
          {formatNumber(number)}
        </Typography>
      </Flex>
    </Box>
  );
};
const TILE = { flex: '1 1 11rem' };

/** Home: what was published this year so far, by channel. */
export const YearWidget = () => {
  const { formatMessage, locale } = useIntl();
  const [question] = useState(() => firstQuestion(new Date()));
  const { data, isLoading, error } = usePublicationFiguresQuery(question, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const rowOf = (channel: string) => data.rows.find(({ values }) => values.channel === channel);
  const others = data.rows.map(({ values }) => values.channel ?? '');
  const channels = [...CHANNELS, ...others.filter((one) => !CHANNELS.includes(one))];
  const nameOf = (channel: string) => {
    const row = rowOf(channel);
    const named = locale === 'zh-Hans' ? row?.namesZh.channel : row?.namesEn.channel;
    return named ?? formatMessage({ id: `statistics.channel.${channel}`, defaultMessage: channel });
  };
  const page = `/plugins/statistics?from=${question.from}&to=${question.to}&countedAs=new`;
  return (
    <Flex tag="ul" gap={3} wrap="wrap" alignItems="stretch" width="100%">
      <Figure
        big
        name={formatMessage({ id: 'statistics.sum' })}
        number={data.total}
        to={`${page}&by=month&and=channel`}
      />
      {channels.map((channel) => (
        <Figure
          key={channel}
          name={nameOf(channel)}
          number={rowOf(channel)?.number ?? 0}
          to={`${page}&by=channel&and=none`}
        />
      ))}
    </Flex>
  );
};
