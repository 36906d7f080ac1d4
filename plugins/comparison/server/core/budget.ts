/**
 * How much work a comparison may still do. Counted and not timed, so that the same two revisions always show the same
 * difference; a hostile text runs out of it and is shown as a whole.
 */
export type Budget = {
  /** Steps of the search for the shortest difference. */
  steps: number;
  /** Characters that may still be parted into words. */
  characters: number;
  /** Pairs of blocks that may still be held against each other. */
  pairs: number;
  /** Elements, pieces and lines of text that may still be written. */
  nodes: number;
  coarse: boolean;
  cut: boolean;
};

/** About 100 ms of work on a slow machine. */
export const createBudget = (): Budget => ({
  steps: 350_000,
  characters: 100_000,
  pairs: 20_000,
  nodes: 20_000,
  coarse: false,
  cut: false,
});

const SIGNS_OF_NODE = 50;

/** As much of a text as may still be written; '' once that is spent. */
export const spendOn = (text: string, budget: Budget): string => {
  const room = Math.max(0, budget.nodes) * SIGNS_OF_NODE;
  budget.nodes -= 1 + Math.floor(text.length / SIGNS_OF_NODE);
  if (text.length <= room) return text;
  budget.cut = true;
  return text.slice(0, room);
};

/** Whether one more element may be written. */
export const maySpend = (budget: Budget): boolean => {
  budget.nodes -= 1;
  if (budget.nodes < 0) budget.cut = true;
  return budget.nodes >= 0;
};
