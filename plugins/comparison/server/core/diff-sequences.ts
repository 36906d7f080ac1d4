import { diffArrays } from 'diff';

import type { Budget } from './budget';

export type Step<Part> =
  | { mark: 'same'; before: Part; after: Part }
  | { mark: 'removed'; before: Part }
  | { mark: 'added'; after: Part };

const toRemoved = <Part>(before: Part): Step<Part> => ({ mark: 'removed', before });
const toAdded = <Part>(after: Part): Step<Part> => ({ mark: 'added', after });

/** Strings as small numbers, equal where the strings are: compared a million times, made once. */
const createNumbering = () => {
  const numbers = new Map<string, number>();
  return (key: string): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
};

const countEqual = (most: number, isEqual: (at: number) => boolean): number => {
  let count = 0;
  while (count < most && isEqual(count)) count += 1;
  return count;
};

/** The shortest difference; null where looking for it would cost more than is left. */
const search = (before: number[], after: number[], budget: Budget) => {
  // Myers: so many steps as half the square of the number of changes.
  const affordable = Math.floor(Math.sqrt(2 * Math.max(0, budget.steps)));
  const found = diffArrays(before, after, { maxEditLength: affordable });
  const changes = found
    ? found.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
    : affordable;
  budget.steps -= (changes * changes) / 2 + before.length + after.length;
  if (!found) budget.coarse = true;
  return found ?? null;
};

/** Walks along both sides and writes down what it passes. */
const createWalk = <Part>(before: readonly Part[], after: readonly Part[]) => {
  const steps: Step<Part>[] = [];
  let [atOne, atOther] = [0, 0];
  return {
    steps,
    pass: (count: number) => {
      for (let n = 0; n < count; n += 1)
        steps.push({
          mark: 'same',
          before: before[atOne++] as Part,
          after: after[atOther++] as Part,
        });
    },
    drop: (count: number) => {
      for (let n = 0; n < count; n += 1) steps.push(toRemoved(before[atOne++] as Part));
    },
    add: (count: number) => {
      for (let n = 0; n < count; n += 1) steps.push(toAdded(after[atOther++] as Part));
    },
  };
};

/** Which parts stand in both, in order; beyond the budget the middles are wholly removed and added. */
export const diffSequences = <Part>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
  budget: Budget,
): Step<Part>[] => {
  const numberOf = createNumbering();
  const one = before.map((part) => numberOf(keyOf(part)));
  const other = after.map((part) => numberOf(keyOf(part)));
  const most = Math.min(one.length, other.length);
  const head = countEqual(most, (at) => one[at] === other[at]);
  const tail = countEqual(most - head, (at) => one.at(-1 - at) === other.at(-1 - at));
  const [gone, come] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];

  const walk = createWalk(before, after);
  walk.pass(head);
  const found = gone.length === 0 || come.length === 0 ? null : search(gone, come, budget);
  if (found === null) {
    walk.drop(gone.length);
    walk.add(come.length);
  }
  for (const { added, removed, count } of found ?? []) {
    if (removed) walk.drop(count);
    else if (added) walk.add(count);
    else walk.pass(count);
  }
  walk.pass(tail);
  return walk.steps;
};
