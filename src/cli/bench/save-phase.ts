// Saving a long item: ours and plain Strapi in alternating rounds.
import type { Measured } from './child-calls';
import type { SaveInput } from './long-item';
import type { Times } from './rounds';
import { type Figure, median } from './statistics';

const INPUT: SaveInput = { times: 12 };

export const compareSaves = async (
  { ours, plain }: { ours: Measured; plain: Measured },
  { rounds }: { rounds: number },
  onRound: (text: string) => void,
): Promise<Figure> => {
  const medians: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const one = median((await plain.call<Times>('saveLong', INPUT)).eachMs);
    const other = median((await ours.call<Times>('saveLong', INPUT)).eachMs);
    if (round === 0) continue; // cold code
    medians.plain.push(one);
    medians.ours.push(other);
    onRound(`${round}/${rounds}: ours ${other.toFixed(1)} ms, plain ${one.toFixed(1)} ms`);
  }
  return {
    name: 'save an item of 20,000 characters with ten pictures | save of the same',
    unit: 'ms',
    ours: median(medians.ours),
    plain: median(medians.plain),
    target: { of: 'ratio', atMost: 1.5 },
  };
};
