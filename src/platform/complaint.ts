import type { Logger } from './logger';

/** What stays broken for minutes is worth a line now and then, not one for each try. */
const EVERY_MS = 30_000;

export type Complain = (details: object) => void;

/** A warning that is logged at once and then at most every 30 s, with the number of times that it was left out. */
export const createComplaint = (
  logger: Logger,
  message: string,
  now: () => number = Date.now,
): Complain => {
  let loggedAt = -Infinity;
  let leftOut = 0;
  return (details) => {
    if (now() - loggedAt < EVERY_MS) {
      leftOut += 1;
      return;
    }
    logger.warn(leftOut > 0 ? { ...details, leftOut } : details, message);
    loggedAt = now();
    leftOut = 0;
  };
};
