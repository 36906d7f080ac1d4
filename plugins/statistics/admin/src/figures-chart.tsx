// Canvas needs a text alternative: the table below says the same.
import { Box } from '@strapi/design-system';
import { BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';

import type { CrossTable } from './to-cross-table';

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip, Legend);

/** Told apart also in grey and by the colour-blind (Okabe and Ito), Strapi's own palette has no such order. */
const COLOURS = [
  '#1f4e8c',
  '#e69f00',
  '#009e73',
  '#56b4e9',
  '#d55e00',
  '#cc79a7',
  '#8c8c8c',
  '#b3a100',
];
const WIDEST_LABEL = 14;

const shorten = (text: string) =>
  text.length > WIDEST_LABEL ? `${text.slice(0, WIDEST_LABEL - 1)}…` : text;

/** The table as bars, stacked by the second dimension. */
export const FiguresChart = ({ table }: { table: CrossTable }) => {
  const { formatMessage } = useIntl();
  const { colors } = useTheme();
  const several = table.columns.length > 1;
  const scale = {
    stacked: true,
    ticks: { color: colors.neutral700 },
    grid: { color: colors.neutral150 },
  };
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow" height="22rem">
      <Bar
        role="img"
        aria-label={formatMessage({ id: 'statistics.chart' })}
        data={{
          labels: table.rows.map(({ name }) => shorten(name)),
          datasets: table.columns.map(({ name }, index) => ({
            label: name,
            data: table.rows.map(({ numbers }) => numbers[index] ?? 0),
            backgroundColor: COLOURS[index % COLOURS.length],
            maxBarThickness: 48,
          })),
        }}
        options={{
          animation: false,
          maintainAspectRatio: false,
          plugins: { legend: { display: several, labels: { color: colors.neutral700 } } },
          scales: {
            x: { ...scale, grid: { display: false } },
            y: { ...scale, ticks: { ...scale.ticks, precision: 0 } },
          },
        }}
      />
    </Box>
  );
};
