import { toReplayDatabase } from '../replay/replay-options';
import type { ProofOptions, StepName } from './proof-options';

/** A command of ours, as it is started from dist/src/cli and as a person would type it. */
export type Step = { name: StepName; args: string[] };

/** The replay's year: the one whose report the figures are held against. */
const YEAR = 2020;
/** The replay's own default, by which its database is named. */
const SEED = 1;
/** Items of the old site that the import is held to; the bench alone takes fewer, which says the speed in a tenth of the time. */
const OLD_SITE = 20_000;

/**
 * What is run, in order. The replay starts over, so that nothing is proved by what another version did; verify and Lighthouse look at
 * the replay's own demo database and its portal.
 */
export const toSteps = ({ only, scale, short }: ProofOptions): Step[] => {
  const ofReplay = ['--year', String(YEAR), ...(scale === 1 ? [] : ['--scale', String(scale)])];
  const database = toReplayDatabase({ year: YEAR, scale, seed: SEED });
  const args: Record<StepName, string[]> = {
    replay: [...ofReplay, '--reset', '--json'],
    verify: ['--database', database, '--json'],
    lighthouse: ['--database', database, '--json'],
    'side-doors': ['--json'],
    bench: [...(short ? ['--short'] : ['--import-items', String(OLD_SITE)]), '--json'],
  };
  return only.map((name) => ({ name, args: args[name] }));
};

/** `npm run verify -- --database gongkai_replay_2020 --json` */
export const toCommand = ({ name, args }: Step): string => `npm run ${name} -- ${args.join(' ')}`;
