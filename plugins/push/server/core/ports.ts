import type { Sql } from '../../../../src/platform/sql/sql';
import type { Difference, PushFailure, PushMark } from './push';

/** What came of a push; `said`: by the programs, for the log. */
export type Pushed = { failure: null } | { failure: PushFailure; said: string };

/** The folder on the other machine. */
export type FarSite = {
  /** Makes these stand there as here; what is not here goes. */
  pushPaths(paths: readonly string[], signal?: AbortSignal): Promise<Pushed>;
  /** Everything, and what is foreign there goes. `byBytes`: not by size and time alone. */
  pushAll(how: { byBytes?: boolean }, signal?: AbortSignal): Promise<Pushed>;
  compare(signal?: AbortSignal): Promise<Difference[] | PushFailure>;
};

export type ReadPushMark = PushMark & { markId: number };
export type PushStore = {
  addMark(sql: Sql, mark: PushMark): Promise<void>;
  /** In the order of phases; within each the oldest first. */
  readMarks(sql: Sql, limit: number): Promise<ReadPushMark[]>;
  removeMarks(sql: Sql, marks: readonly ReadPushMark[]): Promise<void>;
  readPaths(sql: Sql): Promise<string[]>;
  /** The newest there is; 0: none. */
  readNewestMark(sql: Sql): Promise<number>;
  removeMarksUpTo(sql: Sql, markId: number): Promise<void>;
  /** Takes the lock under which something is pushed, until the transaction ends; false when another holds it. */
  tryPushLock(sql: Sql): Promise<boolean>;
  /** failure null: it arrived. */
  keepState(sql: Sql, target: string, failure: PushFailure | null): Promise<void>;
  /** No target is set any more. */
  forget(sql: Sql): Promise<void>;
};
