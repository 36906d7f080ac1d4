/** The middle value; of an even number of values the mean of the two in the middle. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
};

export type Figure = {
  name: string;
  ours: number;
  /** Plain Strapi's, where there is a comparison. */
  plain: number | null;
  unit: string;
  /** What the issue asks for: the ratio to plain Strapi, or the figure itself. */
  target: { of: 'ratio' | 'figure'; atLeast?: number; atMost?: number };
};

const toRatio = ({ ours, plain }: Figure) => (plain === null ? null : ours / plain);

export const isMet = (figure: Figure): boolean => {
  const { of, atLeast = -Infinity, atMost = Infinity } = figure.target;
  const value = of === 'ratio' ? toRatio(figure) : figure.ours;
  return value !== null && value >= atLeast && value <= atMost;
};

const toText = (value: number | null) =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(2);

const toTarget = ({ of, atLeast, atMost }: Figure['target']) =>
  `${of === 'ratio' ? '×' : ''}${atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`}`;

/** The table that `npm run bench` prints: ours, plain Strapi's, their ratio, what is asked, whether it is met. */
export const toBenchTable = (figures: readonly Figure[]): string =>
  [
    ['ours', 'plain', 'ratio', 'asked', 'met'].map((head) => head.padStart(9)).join(' '),
    ...figures.map((figure) =>
      [
        toText(figure.ours),
        toText(figure.plain),
        toText(toRatio(figure)),
        toTarget(figure.target),
        isMet(figure) ? 'yes' : 'NO',
      ]
        .map((cell) => cell.padStart(9))
        .concat(`  ${figure.name} [${figure.unit}]`)
        .join(' '),
    ),
  ].join('\n');
