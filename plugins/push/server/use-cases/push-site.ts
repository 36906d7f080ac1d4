import type { Logger } from '../../../../src/platform/logger';
import type { Database } from '../../../../src/platform/sql/sql';
import type { FarSite, Pushed, PushStore } from '../core/ports';
import { EVERYTHING, type PushFailure } from '../core/push';

export type PushDeps = {
  database: Database;
  store: PushStore;
  far: FarSite;
  /** SITE_TARGET, for people to know it by. */
  target: string;
  logger: Pick<Logger, 'warn' | 'info'>;
  signal?: AbortSignal;
  /** How long a delivery waits for its turn; default 20 s. */
  turnMs?: number;
};

const TURN_MS = 20_000;
/** A patrol waits for a push of everything. */
const PATIENT_MS = 600_000;
const ASK_AGAIN_MS = 100;
const AT_ONCE = 2000;
/** Everything, by size and time: for what a killed worker had written and not marked. */
const WHOLE_EVERY_MS = 3600_000;
/** After a failure the marks rest; deliveries have pauses of their own. */
const REST_MS = 10_000;

type Waiting = { paths: readonly string[]; resolve: (failure: PushFailure | null) => void };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Under the lock of all workers, at the latest after `turnMs`; 'busy': it was not to be had. */
const createInTurn = ({ database, store, turnMs = TURN_MS }: PushDeps) => {
  return async <T>(work: () => Promise<T>, patience = turnMs): Promise<T | 'busy'> => {
    const until = performance.now() + patience;
    for (;;) {
      const done = await database.transact(async (sql) =>
        (await store.tryPushLock(sql)) ? { value: await work() } : null,
      );
      if (done) return done.value;
      if (performance.now() >= until) return 'busy';
      await sleep(ASK_AGAIN_MS);
    }
  };
};

/** Notes how it went, and says so once when it begins to fail and once when it works again. */
const createNote = ({ database, store, target, logger }: PushDeps) => {
  let wasFailing = false;
  return async (pushed: Pushed): Promise<PushFailure | null> => {
    await store.keepState(database.sql, target, pushed.failure);
    if (pushed.failure !== null && !wasFailing) logger.warn({ ...pushed }, 'site not pushed');
    if (pushed.failure === null && wasFailing) logger.info({}, 'site is pushed again');
    wasFailing = pushed.failure !== null;
    return pushed.failure;
  };
};

/** What deliveries ask for at the same time goes as one. */
const createPushNow = (deps: PushDeps, note: ReturnType<typeof createNote>) => {
  const inTurn = createInTurn(deps);
  let waiting: Waiting[] = [];
  let isRunning = false;
  const pushWaiting = async (): Promise<void> => {
    const taken = waiting;
    waiting = [];
    const push = async () =>
      note(
        await deps.far.pushPaths(
          taken.flatMap(({ paths }) => paths),
          deps.signal,
        ),
      );
    // A failure here is one of the database's: whoever waits tries again.
    const failure = await inTurn(push).catch((error: unknown): PushFailure => {
      deps.logger.warn({ error }, 'push broke');
      return 'other';
    });
    for (const { resolve } of taken) resolve(failure);
  };
  return (paths: readonly string[]): Promise<PushFailure | null> =>
    new Promise((resolve) => {
      waiting.push({ paths, resolve });
      if (isRunning) return;
      isRunning = true;
      void (async () => {
        while (waiting.length > 0) await pushWaiting();
        isRunning = false;
      })();
    });
};

/** What is marked, and now and then everything. Answers how many marks it took away. */
const createPushMarked = (deps: PushDeps, note: ReturnType<typeof createNote>) => {
  const { database, store, far, signal } = deps;
  const inTurn = createInTurn(deps);
  let [wholeAtMs, restUntilMs] = [0, 0];
  const pushWhole = async (byBytes: boolean): Promise<PushFailure | null> => {
    // What is marked from here on may have come too late for this.
    const newest = await store.readNewestMark(database.sql);
    const failure = await note(await far.pushAll({ byBytes }, signal));
    if (failure !== null) return failure;
    await store.removeMarksUpTo(database.sql, newest);
    wholeAtMs = performance.now() + WHOLE_EVERY_MS;
    return null;
  };
  const pushBatch = async (): Promise<number | PushFailure> => {
    if (performance.now() >= wholeAtMs) return (await pushWhole(false)) ?? 0;
    const marks = await store.readMarks(database.sql, AT_ONCE);
    if (marks.some(({ path }) => path === EVERYTHING.path)) return (await pushWhole(false)) ?? 1;
    if (marks.length === 0) return 0;
    const paths = marks.map(({ path }) => path);
    const failure = await note(await far.pushPaths(paths, signal));
    if (failure !== null) return failure;
    await store.removeMarks(database.sql, marks);
    return marks.length;
  };
  return {
    pushWhole: () => inTurn(() => pushWhole(true), PATIENT_MS),
    pushMarked: async (): Promise<number> => {
      if (performance.now() < restUntilMs) return 0;
      const done = await inTurn(pushBatch, 0);
      if (typeof done === 'number') return done;
      if (done !== 'busy') restUntilMs = performance.now() + REST_MS;
      return 0;
    },
  };
};

export const createPushSite = (deps: PushDeps) => {
  const note = createNote(deps);
  const { pushMarked, pushWhole } = createPushMarked(deps, note);
  const inTurn = createInTurn(deps);
  return {
    /** For a delivery: null once they stand there as here. */
    pushNow: createPushNow(deps, note),
    /** Each second in the worker; one pushes at a time, whatever there are of workers. */
    pushMarked,
    /** Everything, by its bytes. */
    pushWhole,
    compare: () => inTurn(() => deps.far.compare(deps.signal), PATIENT_MS),
  };
};
export type PushSite = ReturnType<typeof createPushSite>;
