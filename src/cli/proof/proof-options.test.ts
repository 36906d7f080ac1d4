import { describe, expect, it } from 'vitest';

import { readProofOptions } from './proof-options';
import { toCommand, toSteps } from './to-steps';

const commandsOf = (...args: string[]) => toSteps(readProofOptions(args)).map(toCommand);

describe('readProofOptions', () => {
  it('runs everything in full when nothing is said', () =>
    expect(readProofOptions([])).toEqual({
      help: false,
      only: ['replay', 'verify', 'lighthouse', 'side-doors', 'bench'],
      scale: 1,
      short: false,
      strict: false,
      out: 'docs/proof.md',
    }));
  it('keeps the order in which steps must run', () =>
    expect(readProofOptions(['--only', 'verify, replay']).only).toEqual(['replay', 'verify']));
  it.each([['--only', 'tests'], ['--only', ''], ['--scale', '0'], ['--scale', 'x'], ['--fast']])(
    'refuses %s %s and says what is allowed',
    (...args) => expect(() => readProofOptions(args)).toThrow(/npm run proof/),
  );
});

describe('toSteps', () => {
  it('replays the whole year anew and verifies that very database', () =>
    expect(commandsOf()).toEqual([
      'npm run replay -- --year 2020 --reset --json',
      'npm run verify -- --database gongkai_replay_2020 --json',
      'npm run lighthouse -- --database gongkai_replay_2020 --json',
      'npm run side-doors -- --json',
      'npm run bench -- --import-items 20000 --json',
    ]));
  it('hands scale and shortness on, and verifies the smaller database', () =>
    expect(commandsOf('--scale', '0.01', '--short')).toEqual([
      'npm run replay -- --year 2020 --scale 0.01 --reset --json',
      'npm run verify -- --database gongkai_replay_2020_scale_0_01 --json',
      'npm run lighthouse -- --database gongkai_replay_2020_scale_0_01 --json',
      'npm run side-doors -- --json',
      'npm run bench -- --short --json',
    ]));
});
