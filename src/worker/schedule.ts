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
  /** Starts no new run and waits for those under way. */
  stop(): Promise<void>;
};

/** A task that fails each second is not worth a line each second. */
const LOG_EVERY = 60;

/**
 * Runs each task again and again, with a pause of `everyMs` after one that found nothing. A run that throws is logged and
 * the next comes all the same; a task never runs twice at once in this process (across processes its own locks count).
 */
export const startSchedule = (tasks: readonly Task[], logger: Logger): Schedule => {
  const stopping = new AbortController();
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
  const loop = async (task: Task, state: TaskHealth) => {
    while (!stopping.signal.aborted) {
      const done = await runOnce(task, state);
      if (done === 0) await pause(task.everyMs, stopping.signal);
    }
  };
  const loops = tasks.map((task, index) => loop(task, health[index] as TaskHealth));
  return {
    health: () => health.map((state) => ({ ...state })),
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
