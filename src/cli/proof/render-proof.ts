import { STEP_NAMES, type StepName } from './proof-options';
import type { Result } from './read-result';

export type Ran = {
  name: StepName;
  command: string;
  seconds: number;
  exitCode: number;
  /** Absent if the step broke before it printed one. */
  result?: Result;
};

export type Proof = {
  /** 'YYYY-MM-DD', Asia/Shanghai. */
  day: string;
  commit: string;
  /** Name and value, in the order shown. */
  versions: readonly (readonly [string, string])[];
  /** Whether every step ran in full. */
  isShort: boolean;
  ran: readonly Ran[];
};

const INTRODUCTION =
  'Written by `npm run proof`, which runs what is too long for `npm test` and `.ci/run`: the replay of a whole year, `verify` over its database, Lighthouse over its portal, every side door, and the bench. Not edited by hand; nothing stands here that was not seen.';

export const hasFailed = ({ exitCode, result }: Ran): boolean =>
  exitCode !== 0 || result === undefined;

const toTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** '8 s', '12 min 05 s' */
const toDuration = (seconds: number): string => {
  const whole = Math.round(seconds);
  const rest = whole % 60;
  return whole < 60
    ? `${whole} s`
    : `${Math.floor(whole / 60)} min ${String(rest).padStart(2, '0')} s`;
};

const toVerdict = (ran: Ran): string => {
  if (hasFailed(ran)) {
    return `**failed** (exit code ${ran.exitCode}${ran.result === undefined ? ', no result' : ''})`;
  }
  const missed = ran.result?.missed ?? 0;
  return missed === 0 ? 'passed' : `passed, ${missed} of the targets missed`;
};

const toSection = (ran: Ran): string => {
  const { name, command, result } = ran;
  const found = result
    ? [result.said, toTable(result.table)]
    : ['It broke before it had a result; what it said stood on the screen.'];
  return [`## ${name}`, `\`${command}\``, ...found].join('\n\n');
};

/** The whole of docs/proof.md. */
export const renderProof = ({ day, commit, versions, isShort, ran }: Proof): string => {
  const notRun = STEP_NAMES.filter((name) => !ran.some((step) => step.name === name));
  const warning =
    isShort || notRun.length > 0
      ? [
          `**This was a short run and proves less than the whole one.**${notRun.length > 0 ? ` Not run: ${notRun.join(', ')}.` : ''}`,
        ]
      : [];
  const facts = [['Date', `${day} (Asia/Shanghai)`], ['Commit', commit], ...versions];
  const steps = ran.map((step) => [step.name, toVerdict(step), toDuration(step.seconds)]);
  return `${[
    '# Proof',
    INTRODUCTION,
    ...warning,
    toTable([['', ''], ...facts]),
    toTable([['Step', 'Result', 'Time'], ...steps]),
    ...ran.map(toSection),
  ].join('\n\n')}\n`;
};
