import { randomBytes } from 'node:crypto';

let arrived = 0;

/**
 * A name for the body parser's copy of a file: in the order in which the files of a request stand, which the parser itself
 * loses (it lists them as it has done with writing them), and one that nobody guesses.
 */
export const nameByArrival = (): string => {
  arrived += 1;
  return `${String(arrived).padStart(12, '0')}-${randomBytes(12).toString('hex')}`;
};
