// What the demo's filling gets and gives back: the port between the demo command and the sample of the year.
import type { System } from '../supervisor/start-system';

export type DemoAccount = {
  /** As people read it: `编辑 editor`. */
  role: string;
  email: string;
  /** Shown on the terminal: demo databases only. */
  password: string;
};

export type DemoProgress = (step: string, done: number, total: number) => void;

/**
 * Fills the demo's database with a sample of the department's year, and returns the accounts that one can sign in
 * with. Runs at every start of the demo, so it finds out itself what is there already and then takes no time.
 */
export type FillDemo = (system: System, progress: DemoProgress) => Promise<DemoAccount[]>;
