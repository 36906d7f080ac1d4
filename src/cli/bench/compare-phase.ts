// Ours and plain Strapi, in alternating rounds of the same items, so that a busy minute of the machine hits both.
import type { Measured } from './child-calls';
import type { RoundInput, Times } from './rounds';
import { median } from './statistics';

export type CompareOptions = { rounds: number; itemsPerRound: number; concurrency: number };

/** How many items both sides must have ready. */
export const countItems = ({ rounds, itemsPerRound }: CompareOptions) =>
  (2 * rounds + 1) * itemsPerRound;

type Sides = { ours: Measured; plain: Measured };
type OnRound = (text: string) => void;

const toRate = ({ totalMs }: Times, number: number) => (number * 1000) / totalMs;

/** Items per second of both sides, the first round (cold code) left out; and the longest that an entry waited to be counted. */
export const compareWholeWay = async (
  { ours, plain }: Sides,
  { rounds, itemsPerRound: number, concurrency }: CompareOptions,
  onRound: OnRound,
): Promise<{ ours: number; plain: number; lagMs: number }> => {
  const rates: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  let lagMs = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const input: RoundInput = { first: round * number, number, concurrency };
    const plainRate = toRate(await plain.call<Times>('wholeWay', input), number);
    const times = await ours.call<Times>('wholeWay', input);
    if (round === 0) continue;
    rates.plain.push(plainRate);
    rates.ours.push(toRate(times, number));
    lagMs = Math.max(lagMs, ...times.eachMs);
    onRound(
      `${round}/${rounds}: ours ${toRate(times, number).toFixed(1)}/s, plain ${plainRate.toFixed(1)}/s`,
    );
  }
  return { ours: median(rates.ours), plain: median(rates.plain), lagMs };
};

/** Median ms of one publish of both sides, one at a time, and of one delivery to the portal; no worker beside it. */
export const comparePublish = async (
  { ours, plain }: Sides,
  { rounds, itemsPerRound: number, concurrency }: CompareOptions,
  onRound: OnRound,
): Promise<{ ours: number; plain: number; deliveryMs: number }> => {
  const medians: { ours: number[]; plain: number[]; delivery: number[] } = {
    ours: [],
    plain: [],
    delivery: [],
  };
  for (let round = 1; round <= rounds; round += 1) {
    const input: RoundInput = { first: (rounds + round) * number, number, concurrency };
    medians.plain.push(median((await plain.call<Times>('publishEach', input)).eachMs));
    medians.ours.push(median((await ours.call<Times>('publishEach', input)).eachMs));
    medians.delivery.push(median((await ours.call<Times>('deliverEach')).eachMs));
    const [one, other] = [medians.ours.at(-1) ?? NaN, medians.plain.at(-1) ?? NaN];
    onRound(`${round}/${rounds}: ours ${one.toFixed(1)} ms, plain ${other.toFixed(1)} ms`);
  }
  return {
    ours: median(medians.ours),
    plain: median(medians.plain),
    deliveryMs: median(medians.delivery),
  };
};
