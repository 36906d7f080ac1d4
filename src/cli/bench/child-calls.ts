// Calls between the bench and the processes that it measures: one at a time, by name, over Node's IPC.
import { fork } from 'node:child_process';

import { AppError } from '../../platform/app-error';

type Call = { call: string; input: unknown };
type Answer = { output: unknown } | { failure: string };

/** What a measured process can be asked. */
export type Handlers = Record<string, (input: never) => Promise<unknown>>;

/** In the child: answers calls until the parent goes. */
export const serveCalls = (handlers: Handlers): void => {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: Call) => {
    const handler = handlers[message.call];
    const done = handler
      ? handler(message.input as never)
      : Promise.reject(new Error(`no such call: ${message.call}`));
    done.then(
      (output) => process.send?.({ output } satisfies Answer),
      (error: unknown) => {
        const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.send?.({ failure } satisfies Answer);
      },
    );
  });
};

export type Measured = {
  call<Output>(name: string, input?: unknown): Promise<Output>;
  pid: number;
  end(): Promise<void>;
};

/** Starts a script of ours as a measured process. Its warnings are kept for the case that it fails. */
export const openMeasured = (
  script: string,
  env: Record<string, string>,
  args: string[] = [],
): Measured => {
  const child = fork(script, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-4000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const fail = (reason: string) =>
    new AppError({ kind: 'failed', code: 'bench.child', message: `${script}: ${reason}\n${said}` });
  return {
    pid: child.pid ?? 0,
    call: <Output>(call: string, input: unknown = null) =>
      new Promise<Output>((resolve, reject) => {
        const onExit = () => reject(fail('ended'));
        child.once('exit', onExit);
        child.once('message', (answer: Answer) => {
          child.off('exit', onExit);
          if ('failure' in answer) reject(fail(answer.failure));
          else resolve(answer.output as Output);
        });
        child.send({ call, input });
      }),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
