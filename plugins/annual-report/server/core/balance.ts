// Rules of two sides over cells: equal, or at most.
import type { Cells } from './cell-value';
import { type Answer, breaks, holds, isNotAnswered } from './check-result';
import type { CheckOf } from './edition';

export type Ground = {
  cells: Cells;
  /** Last year's report, where it is at hand. */
  last: Cells | null;
  /** How people call a cell. */
  say: (name: string) => string;
};
type Term = { factor: number; ofLast: boolean; name: string | null };
type Weighed = { cells: string[]; sum: number; words: string; absent: string | null };

const toTerm = (text: string, each: string): Term => {
  const [, sign, constant, factor = '1*', last, name = ''] =
    /^(-?)(?:(\d+(?:\.\d+)?)$|(\d+\*)?(last:)?(.*))/.exec(text) ?? [];
  const weight = (sign === '-' ? -1 : 1) * parseInt(factor, 10);
  return constant === undefined
    ? { factor: weight, ofLast: last !== undefined, name: name.replace('{}', each) }
    : { factor: (sign === '-' ? -1 : 1) * Number(constant), ofLast: false, name: null };
};

const weigh = (terms: readonly Term[], { cells, last, say }: Ground): Weighed => {
  const side: Weighed = { cells: [], sum: 0, words: '', absent: null };
  for (const { factor, ofLast, name } of terms) {
    const value = name === null ? undefined : (ofLast ? last : cells)?.get(name);
    if (name !== null) side.cells.push(ofLast ? `last:${name}` : name);
    if (name !== null && value?.kind !== 'number') {
      side.absent ??= `${ofLast ? '上一年度的' : ''}${say(name)}`;
      continue;
    }
    const number = name === null || value?.kind !== 'number' ? 1 : value.number;
    const summand = factor * number;
    const times = name === null || Math.abs(factor) === 1 ? '' : `${Math.abs(factor)} × `;
    const sign = summand < 0 ? ' − ' : side.words === '' ? '' : ' + ';
    side.sum += summand;
    side.words += `${sign}${times}${Math.abs(times === '' ? summand : number)}`;
  }
  // Amounts have cents; a sum of them must not break by the tail of a binary fraction.
  side.sum = Number(side.sum.toFixed(6));
  return side;
};

const sayFew = (names: readonly string[], say: (name: string) => string): string => {
  const called = names.map((name) =>
    name.startsWith('last:') ? `上一年度的${say(name.slice('last:'.length))}` : say(name),
  );
  return called.length > 3 ? `${called[0]} 等 ${called.length} 格` : called.join('、');
};

/** `2 + 3 = 5`; a single number is itself. */
const saySide = ({ words, sum }: Weighed) => (words === String(sum) ? words : `${words} = ${sum}`);

/** One answer for each of what the rule goes over. */
export const checkBalance = (check: CheckOf<'equal' | 'at-most'>, ground: Ground): Answer[] =>
  check.each.map((each) => {
    const side = (texts: readonly string[]) =>
      weigh(
        texts.map((text) => toTerm(text, each)),
        ground,
      );
    const [left, right] = [side(check.left), side(check.right)];
    const cells = [...left.cells, ...right.cells];
    const absent = left.absent ?? right.absent;
    if (absent !== null) return isNotAnswered(cells, `没有数：${absent}。`);
    const isRight = check.kind === 'equal' ? left.sum === right.sum : left.sum <= right.sum;
    if (isRight) return holds(cells);
    const wanted = check.kind === 'equal' ? '应当相等' : '前者不应大于后者';
    return breaks(
      cells,
      `${sayFew(left.cells, ground.say)}：${saySide(left)}；${sayFew(right.cells, ground.say)}：${saySide(right)}。${wanted}。`,
    );
  });
