import type { Desk } from './desk';

/** What an entrance answered to one try. */
export type Answer = {
  refused: boolean;
  /** As a person or program reads it, with the status of HTTP or the code of PostgreSQL before it. */
  said: string;
  /**
   * What is wrong with the way of answering, whatever was decided: 500, or a refusal that a person of the desk cannot read.
   */
  wrong?: string;
};

/** One way in which something might become public, change in public or disappear from it without review. */
export type SideDoor = {
  entrance: string;
  attempt: string;
  /**
   * `refused`: each try is refused. `works`: each try does what it is for, on the desk alone. `either`: both are right, as
   * long as the public sees no change.
   */
  outcome: 'refused' | 'works' | 'either';
  /** How many items are public afterwards that were not before: the one legitimate publication of a race. */
  published?: number;
  try(desk: Desk): Promise<Answer | Answer[]>;
  /** What must be so on the desk afterwards; answers a complaint, or nothing. */
  check?(desk: Desk): Promise<string | undefined>;
};
