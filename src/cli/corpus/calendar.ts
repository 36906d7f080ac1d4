import { toShanghaiDay } from '../../platform/clock';
import type { Random } from './random';

const DAY_MS = 24 * 3600 * 1000;

/** Public holidays of 2020 as the State Council arranged them (国办发明电〔2019〕16号 and the extended Spring Festival). */
const HOLIDAYS_2020: readonly (readonly [from: string, to: string])[] = [
  ['2020-01-01', '2020-01-01'],
  ['2020-01-24', '2020-02-02'],
  ['2020-04-04', '2020-04-06'],
  ['2020-05-01', '2020-05-05'],
  ['2020-06-25', '2020-06-27'],
  ['2020-10-01', '2020-10-08'],
];
const WORKED_WEEKENDS_2020 = [
  '2020-01-19',
  '2020-04-26',
  '2020-05-09',
  '2020-06-28',
  '2020-09-27',
  '2020-10-10',
];
/** Of other years only the days that never move are known here. */
const FIXED_HOLIDAYS = [
  '01-01',
  '05-01',
  '05-02',
  '05-03',
  '10-01',
  '10-02',
  '10-03',
  '10-04',
  '10-05',
  '10-06',
  '10-07',
];

const isHoliday = (day: string) =>
  day.startsWith('2020-')
    ? HOLIDAYS_2020.some(([from, to]) => from <= day && day <= to)
    : FIXED_HOLIDAYS.includes(day.slice(5));

/** Whether a day ('YYYY-MM-DD') is one on which an office works. */
export const isWorkingDay = (day: string): boolean => {
  if (WORKED_WEEKENDS_2020.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
};

/** Every day from `from` to `to`, both included. */
export const listDays = (from: string, to: string): string[] => {
  const first = Date.parse(`${from}T00:00:00Z`);
  const number = Math.round((Date.parse(`${to}T00:00:00Z`) - first) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, number) }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
};

/** The instant of a time of day ('HH:MM:SS') in Beijing, which is UTC+8 all year. */
export const toInstant = (day: string, time: string): Date => new Date(`${day}T${time}+08:00`);

/** An item on a working day is eight times as likely as on a free one; portals publish then too, but little. */
const WORKING_WEIGHT = 8;

const drawTime = (random: Random): string => {
  // Morning, afternoon, evening: hours in which offices publish.
  const [first, last] = (
    [
      [8, 11],
      [14, 17],
      [18, 21],
    ] as const
  )[random.weighted([45, 47, 8])] ?? [9, 9];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.integer(first, last))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}`;
};

/**
 * `number` instants within the days, in order, working days heavier. Where there is room for them (four or more) the
 * first two lie within two minutes after the first midnight and the last two within two minutes before the last: a
 * counter that takes days of UTC, or rounds, loses them.
 */
export const drawInstants = (
  random: Random,
  { from, to, number, edges = true }: { from: string; to: string; number: number; edges?: boolean },
): Date[] => {
  const days = listDays(from, to);
  const weights = days.map((day) => (isWorkingDay(day) ? WORKING_WEIGHT : 1));
  // A running sum: a linear search for each of ten thousand items is the same, only slower.
  const sums = weights.reduce<number[]>((all, weight) => [...all, (all.at(-1) ?? 0) + weight], []);
  const total = sums.at(-1) ?? 0;
  const drawDay = () => {
    const at = random.next() * total;
    return days[sums.findIndex((sum) => at < sum)] ?? to;
  };
  const onEdges =
    edges && number >= 4
      ? [
          toInstant(from, '00:00:30'),
          toInstant(from, '00:01:00'),
          toInstant(to, '23:58:20'),
          toInstant(to, '23:59:00'),
        ]
      : [];
  const drawn = Array.from({ length: number - onEdges.length }, () =>
    toInstant(drawDay(), drawTime(random)),
  );
  return [...onEdges, ...drawn].sort((a, b) => a.getTime() - b.getTime());
};

/** '3月5日' of an instant, in Beijing. */
export const toChineseDay = (at: Date): string => {
  const [, month, day] = toShanghaiDay(at).split('-');
  return `${Number(month)}月${Number(day)}日`;
};
