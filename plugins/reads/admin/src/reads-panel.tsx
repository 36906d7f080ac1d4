import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { toItemType } from '../../../../src/contracts/item';
import { type ItemReads, useItemReadsQuery } from './reads-api';

const MAY_READ = [{ action: 'plugin::statistics.read', subject: null }];
const DAYS = 30;
const YEARS = 3;
const DAY_MS = 24 * 3600 * 1000;
const SHANGHAI_MS = 8 * 3600 * 1000;

/** The last days of Beijing, those without reads too. */
const toBars = (days: ItemReads['days'], now: number): number[] => {
  const reads = new Map(days.map((one) => [one.day, one.reads]));
  return Array.from({ length: DAYS }, (_, index) => {
    const at = new Date(now + SHANGHAI_MS - (DAYS - 1 - index) * DAY_MS);
    return reads.get(at.toISOString().slice(0, 10)) ?? 0;
  });
};

const Chart = ({ bars }: { bars: number[] }) => {
  const { formatMessage } = useIntl();
  const most = Math.max(1, ...bars);
  const label = formatMessage({ id: 'reads.panel.chart' }, { most: Math.max(...bars) });
  return (
    <svg viewBox={`0 0 ${DAYS * 4} 24`} width="100%" height="40" role="img" aria-label={label}>
      {bars.map((bar, index) => {
        const height = bar === 0 ? 0.5 : Math.max(1, (bar / most) * 24);
        return (
          <rect
            key={index}
            {...{ x: index * 4, y: 24 - height, width: 3, height, rx: 0.5 }}
            fill="currentColor"
            opacity={bar === 0 ? 0.25 : 0.9}
          />
        );
      })}
    </svg>
  );
};

const Body = ({ reads }: { reads: ItemReads }) => {
  const { formatMessage, formatNumber } = useIntl();
  const bars = toBars(reads.days, Date.now());
  const lately = bars.reduce((sum, bar) => sum + bar, 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-testid="reads">
      <Typography fontWeight="bold">
        {formatMessage({ id: 'reads.panel.lately' }, { count: formatNumber(lately) })}
      </Typography>
      <Box color="primary600">
        <Chart bars={bars} />
      </Box>
      {/* One year is all there is. */}
      {reads.years.length > 1 &&
        reads.years.slice(0, YEARS).map(({ year, reads: count }) => (
          <Typography key={year} variant="pi" textColor="neutral600">
            {formatMessage({ id: 'reads.panel.year' }, { year, count: formatNumber(count) })}
          </Typography>
        ))}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'reads.panel.total' }, { count: formatNumber(reads.total) })}
      </Typography>
    </Flex>
  );
};

/** Beside the editor of what was read: how often. */
export const ReadsPanel = ({ model, documentId = '', document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(MAY_READ);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  const type = toItemType(model) ?? '';
  const { data } = useItemReadsQuery(
    { type, documentId, locale },
    {
      refetchOnMountOrArgChange: true,
      skip: type === '' || document?.documentId === undefined || !allowedActions.canRead,
    },
  );
  if (!data || data.total === 0) return null;
  return { title: formatMessage({ id: 'reads.title' }), content: <Body reads={data} /> };
};
