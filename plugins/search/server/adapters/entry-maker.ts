import { type ChildProcess, fork } from 'node:child_process';

import type { EntryMaker } from '../core/ports';
import type { Held, SearchEntry } from '../core/to-entry';

export type MakeRequest = { id: number; terms: readonly string[]; held: Held };
type Answer = { id: number; entry?: SearchEntry; problem?: string };
type Waiting = { resolve(entry: SearchEntry): void; reject(error: Error): void };

const IDLE_MS = 30_000;

/**
 * Entries made in a process of their own: the dictionary takes some 80 MB, and the worker that runs for months need not
 * hold them between two publications. It is started when something is to be made and ended when nothing was for a while.
 */
export const createApartMaker = (script: string): EntryMaker => {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  const end = () => {
    child?.disconnect();
    child = undefined;
  };
  const rest = () => {
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(end, IDLE_MS).unref();
  };
  const start = (): ChildProcess => {
    const made = fork(script, { serialization: 'advanced', execArgv: [] });
    made.on('message', ({ id, entry, problem }: Answer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (entry) one?.resolve(entry);
      else one?.reject(new Error(`search.entry-not-made: ${problem}`));
      rest();
    });
    const fail = (error: Error) => {
      // One that was sent away has nothing to answer any more: what waits is the next one's.
      if (child !== made) return;
      child = undefined;
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    made.on('error', fail);
    made.on('exit', (code) => fail(new Error(`search.maker-ended: ${code}`)));
    // The worker's end waits for no dictionary.
    made.unref();
    made.channel?.unref();
    return made;
  };
  return (held, terms) =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      child ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, terms, held } satisfies MakeRequest);
    });
};
