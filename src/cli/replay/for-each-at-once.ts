/**
 * Does `work` for every item, `concurrency` at once, in order of the list. After the first failure nothing new begins;
 * what runs is finished, then that failure is thrown. `stopped` ends it early without an error.
 */
export const forEachAtOnce = async <T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<void> => {
  let next = 0;
  const failures: unknown[] = [];
  const run = async (): Promise<void> => {
    while (failures.length === 0 && !stopped()) {
      const index = next;
      next += 1;
      if (index >= items.length) return;
      try {
        await work(items[index] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, run));
  if (failures.length > 0) throw failures[0];
};
