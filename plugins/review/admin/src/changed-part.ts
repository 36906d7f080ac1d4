const MARK = '……';

/** Lines of two texts that are alike at both ends are left out, but for one before and one after. */
export const toChangedPart = (text: string, others: readonly string[]): string => {
  const lines = text.split('\n');
  const all = others.map((other) => other.split('\n'));
  const isAlike = (at: (of: readonly string[]) => string | undefined) =>
    all.every((other) => at(other) === at(lines));
  const most = Math.min(lines.length, ...all.map(({ length }) => length));
  let head = 0;
  while (head < most && isAlike((of) => of[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isAlike((of) => of[of.length - 1 - tail])) tail += 1;
  if (head === lines.length) return text;
  const from = Math.max(0, head - 1);
  const to = Math.min(lines.length, lines.length - tail + 1);
  return [
    ...(from > 0 ? [MARK] : []),
    ...lines.slice(from, to),
    ...(to < lines.length ? [MARK] : []),
  ].join('\n');
};
