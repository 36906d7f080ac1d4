// How long the difference of two revisions takes: of long texts, and of texts that somebody wrote to make it slow.
import { diffRevisions } from '../../../plugins/comparison/server/core/diff-revisions';
import type { RevisionContent } from '../../contracts/revision';
import { BENCH_CONTENT } from './bench-content';
import { type Figure, median } from './statistics';

const ROUNDS = 5;
const SIGNS = '入河排污口监督管理办法经自治区人民政府第四十二次常务会议审议通过现予公布';

/** Signs without an order that a difference could use; the same at each run. */
const write = (length: number, seed: number): string => {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length }, () => SIGNS[next() % SIGNS.length]).join('');
};
const writeParagraphs = (count: number, seed: number): string =>
  Array.from({ length: count }, (_none, at) => `<p>${write(199, seed + at)}。</p>`).join('');

const timeDiff = (before: string, after: string, rounds: number): number => {
  const of = (html: string): RevisionContent => ({
    ...BENCH_CONTENT,
    body: { format: 'html', html },
  });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    diffRevisions(of(before), of(after));
    if (round > 0) times.push(performance.now() - began);
  }
  return median(times);
};

const LONG = writeParagraphs(100, 1);
/** Each of 20,000 characters; the slowest is what counts. */
const LONG_PAIRS: readonly [string, string][] = [
  [LONG, LONG.replaceAll('四', '五')],
  [LONG, writeParagraphs(100, 7000)],
  [`<p>${write(20_000, 4)}</p>`, `<p>${write(20_000, 9)}</p>`],
];

/** Each of about 2 MB. */
const makeHostilePairs = (): [string, string][] => [
  [`<p>${write(700_000, 4)}</p>`, `<p>${write(700_000, 9)}</p>`],
  ['<p>甲</p>'.repeat(200_000), '<p>乙</p><p>甲</p>'.repeat(100_000)],
  ['<ul><li>'.repeat(200_000) + '甲', '<ol><li>'.repeat(200_000) + '乙'],
];

export const measureDifferences = (): Figure[] => {
  const slowest = (pairs: readonly [string, string][], rounds: number) =>
    Math.max(...pairs.map(([before, after]) => timeDiff(before, after, rounds)));
  const figure = (name: string, ours: number, atMost: number): Figure => ({
    ...{ name, ours, unit: 'ms', plain: null },
    target: { of: 'figure', atMost },
  });
  return [
    figure('the difference of two texts of 20,000 characters', slowest(LONG_PAIRS, ROUNDS), 200),
    figure('the difference of two hostile texts of 2 MB', slowest(makeHostilePairs(), 1), 5000),
  ];
};
