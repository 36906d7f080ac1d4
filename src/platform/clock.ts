import { AsyncLocalStorage } from 'node:async_hooks';

/** Business time. Rows also carry recorded_at, which is the database's own and cannot be set. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

const instant = new AsyncLocalStorage<Date>();

/** Reads the instant set by runAt; for the replay and tests. A process for real use wires systemClock instead. */
export const settableClock: Clock = { now: () => instant.getStore() ?? new Date() };

/** Runs work at a given instant, for code that was wired with settableClock. */
export const runAt = <T>(at: Date, work: () => Promise<T>): Promise<T> => instant.run(at, work);

const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000;

/** The day ('YYYY-MM-DD') of an instant in Asia/Shanghai, which has had no daylight saving since 1991. */
export const toShanghaiDay = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
