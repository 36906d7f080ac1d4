/** Which of the bench's items a round takes, and how many at once. */
export type RoundInput = { first: number; number: number; concurrency: number };

export type Times = { totalMs: number; eachMs: number[] };

/** Does the work for each, one after the other, and times each. */
export const timeEach = async <T>(
  list: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<Times> => {
  const eachMs: number[] = [];
  const startedAt = performance.now();
  for (const one of list) {
    const before = performance.now();
    await work(one);
    eachMs.push(performance.now() - before);
  }
  return { totalMs: performance.now() - startedAt, eachMs };
};
