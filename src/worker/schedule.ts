import { setMaxListeners } from 'node:events';

import type { Logger } from '../platform/logger';

export type Task = {
  name: string;
  everyMs: number;
  /** Answers how much was done: then the next run follows at once, because there may be more. */
  run(): Promise<number>;
};

export type TaskHealth = { name: string; lastOkAt: Date | null; failures: number };
export type Schedule = {
  health(): TaskHealth[];
  /**
   * Says that there is work for a task: it runs once nothing more was said for SETTLE_MS, at the latest after its pause,
   * so that a stream of such words costs no more runs than the pause allows. Throws for a task that is not there.
   */
  hasten(name: string): void;
  /** Starts no new run and waits for those under way. */
  stop(): Promise<void>;
};

/** A hastened task runs when so long nothing more was said. */
const SETTLE_MS = 50;

/** A task that fails each second is not worth a line each second. */
const LOG_EVERY = 60;

/**
 * Runs each task again and again, with a pause of `everyMs` after one that found nothing. A run that throws is logged and
 * the next comes all the same; a task never runs twice at once in this process (across processes its own locks count).
 */
export const startSchedule = (tasks: readonly Task[], logger: Logger): Schedule => {
  const stopping = new AbortController();
  // One listens for each task; Node warns of a leak from the eleventh on.
  setMaxListeners(tasks.length + 1, stopping.signal);
  const pauses = tasks.map(() => createPause(stopping.signal));
  const health = tasks.map(({ name }) => ({ name, lastOkAt: null, failures: 0 }) as TaskHealth);

  const runOnce = async (task: Task, state: TaskHealth): Promise<number> => {
    try {
      const done = await task.run();
      state.lastOkAt = new Date();
      if (state.failures > 0) logger.info({ task: task.name }, 'task works again');
      state.failures = 0;
      return done;
    } catch (error) {
      if (state.failures % LOG_EVERY === 0) logger.error({ task: task.name, error }, 'task failed');
      state.failures += 1;
      return 0;
    }
  };
  const loop = async (task: Task, state: TaskHealth, pause: Pause) => {
    while (!stopping.signal.aborted) {
      const done = await runOnce(task, state);
      if (done === 0) await pause.wait(task.everyMs);
    }
  };
  const loops = tasks.map((task, index) =>
    loop(task, health[index] as TaskHealth, pauses[index] as Pause),
  );
  return {
    health: () => health.map((state) => ({ ...state })),
    hasten: (wanted) => {
      const pause = pauses[tasks.findIndex(({ name }) => name === wanted)];
      if (!pause) throw new Error(`no task ${wanted}`);
      pause.endSoon();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};

type Pause = ReturnType<typeof createPause>;

/** The pause between two runs of a task: over after its time, soon when hastened, at once when the schedule stops. */
function createPause(stopping: AbortSignal) {
  let settling: NodeJS.Timeout | undefined;
  /** Hastened during a run, which may have come too early for what was meant. */
  let isOver = false;
  let end: (() => void) | undefined;
  const endNow = () => {
    isOver = true;
    end?.();
  };
  stopping.addEventListener('abort', endNow, { once: true });
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => end?.(), ms);
        end = () => {
          clearTimeout(timer);
          end = undefined;
          isOver = false;
          resolve();
        };
        if (isOver || stopping.aborted) end();
      }),
    endSoon: () => {
      clearTimeout(settling);
      settling = setTimeout(endNow, SETTLE_MS);
    },
  };
}
