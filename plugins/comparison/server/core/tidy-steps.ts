import type { Step } from './diff-sequences';

/** So short a word between two changes is chance, and only makes them hard to read. */
const ISLAND = 1;
const LARGE = 4;

type Run<Part> = { same: boolean; steps: Step<Part>[] };

const toRuns = <Part>(steps: readonly Step<Part>[]): Run<Part>[] => {
  const runs: Run<Part>[] = [];
  for (const step of steps) {
    const same = step.mark === 'same';
    const last = runs.at(-1);
    if (last && last.same === same) last.steps.push(step);
    else runs.push({ same, steps: [step] });
  }
  return runs;
};

const partOf = <Part>(step: Step<Part>): Part =>
  step.mark === 'removed' ? step.before : step.after;

/**
 * The same difference as a person would mark it: within a change first what goes, then what comes, and no change parted
 * by a single sign that happens to stand in both.
 */
export const tidySteps = <Part>(
  steps: readonly Step<Part>[],
  lengthOf: (part: Part) => number,
): Step<Part>[] => {
  const sizeOf = (run: Run<Part> | undefined) =>
    (run?.steps ?? []).reduce((sum, step) => sum + lengthOf(partOf(step)), 0);
  const runs = toRuns(steps);
  const isIsland = (run: Run<Part>, at: number) =>
    run.same &&
    sizeOf(run) <= ISLAND &&
    !runs[at - 1]?.same &&
    !runs[at + 1]?.same &&
    sizeOf(runs[at - 1]) >= LARGE &&
    sizeOf(runs[at + 1]) >= LARGE;
  const parted = runs.flatMap((run, at) =>
    isIsland(run, at)
      ? run.steps.flatMap((step): Step<Part>[] =>
          step.mark === 'same'
            ? [
                { mark: 'removed', before: step.before },
                { mark: 'added', after: step.after },
              ]
            : [step],
        )
      : run.steps,
  );
  return toRuns(parted).flatMap(({ same, steps: within }) =>
    same
      ? within
      : [
          ...within.filter(({ mark }) => mark === 'removed'),
          ...within.filter(({ mark }) => mark === 'added'),
        ],
  );
};
