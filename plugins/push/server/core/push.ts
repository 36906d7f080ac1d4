// A site that lies on another machine is pushed there: in which order, and what is said where it fails.
import { toItemOfPathOrNotice } from '../../../../src/contracts/portal-path';

/** A path below the site's folder as a mark has it; '': everything. */
export type PushMark = { path: string; phase: number };
export const EVERYTHING: PushMark = { path: '', phase: 3 };

/** A page stands before a list links to it, and its files before the page. */
export const toPhase = (path: string): number => {
  if (path.startsWith('files/')) return 1;
  return toItemOfPathOrNotice(path) ? 2 : 3;
};

export const toPushMark = (path: string): PushMark => ({ path, phase: toPhase(path) });

/** What stands, in its order; what is gone last, so that no link leads nowhere for longer than it must. */
export const toSteps = (
  paths: readonly string[],
  isThere: (path: string) => boolean,
): string[][] => {
  const distinct = [...new Set(paths)];
  const there = distinct.filter(isThere);
  const gone = distinct.filter((path) => !isThere(path));
  const inPhase = (phase: number) => there.filter((path) => toPhase(path) === phase);
  return [inPhase(1), inPhase(2), inPhase(3), gone].filter((step) => step.length > 0);
};

/** Why nothing arrived, each with words in Chinese (PUSH_WORDS) and on the desk. */
export const PUSH_FAILURES = [
  'busy',
  'no-rsync',
  'no-rsync-there',
  'host-key',
  'key-refused',
  'unreachable',
  'no-folder',
  'no-right',
  'disk-full',
  'line-cut',
  'other',
] as const;
export type PushFailure = (typeof PUSH_FAILURES)[number];

export type Ended = { code: number | null; stderr: string };

/** By what ssh and rsync say; the first that fits. */
const BY_WORDS: readonly (readonly [RegExp, PushFailure])[] = [
  [/Host key verification failed|host key is known/i, 'host-key'],
  [/command not found|rsync: not found/i, 'no-rsync-there'],
  [/No space left/i, 'disk-full'],
  [/Permission denied \([a-z]|Load key|Too many authentication/i, 'key-refused'],
  [/Connection (refused|reset|closed by|timed out)|No route to host|resolve host/i, 'unreachable'],
  [/change_dir|mkdir .* failed: No such file|link_stat .* failed: No such file/i, 'no-folder'],
  [/Permission denied|Read-only file system|Operation not permitted/i, 'no-right'],
];
/** Of rsync: 255 is ssh's own, 10 to 12, 20, 30 and 35 a connection that ended or said nothing. */
const BY_CODE: Readonly<Record<number, PushFailure>> = {
  255: 'unreachable',
  127: 'no-rsync-there',
  ...{ 10: 'line-cut', 12: 'line-cut', 20: 'line-cut', 30: 'line-cut', 35: 'line-cut' },
};

/** null: it arrived. 24: something was removed here meanwhile, which has a mark of its own. */
export const toPushFailure = ({ code, stderr }: Ended): PushFailure | null => {
  if (code === 0 || code === 24) return null;
  const said = BY_WORDS.find(([words]) => words.test(stderr))?.[1];
  return said ?? (code === null ? 'line-cut' : (BY_CODE[code] ?? 'other'));
};

export type Difference = { code: 'far-missing' | 'far-altered' | 'far-extra'; path: string };

/** Lines of rsync's `%i %n`; folders say nothing, for what is in them is listed. */
export const toDifferences = (itemized: string): Difference[] =>
  itemized.split('\n').flatMap((line): Difference[] => {
    const [, how = '', path = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    if (path === '' || path.endsWith('/')) return [];
    if (how === '*deleting') return [{ code: 'far-extra', path }];
    if (!/^[<>ch.]f/.test(how)) return [];
    return [{ code: how.includes('+') ? 'far-missing' : 'far-altered', path }];
  });
