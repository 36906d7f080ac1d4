import type { Sql } from '../../../../src/platform/sql/sql';
import type { ChainEnd, Seal, Sealable } from './chain';
import type { RecordedTable } from './recorded-tables';

/** A seal as stored, with the canonical text of its audit row now; null where that row is gone. */
export type StoredSeal = Seal & { text: string | null };

export type AuditStore = {
  /** Whether this transaction is the one sealer; it stays so until its end. */
  tryLockSealing(sql: Sql): Promise<boolean>;
  readChainEnd(sql: Sql): Promise<ChainEnd | null>;
  /** Marked rows in the order of their ids. */
  readUnsealed(sql: Sql, limit: number): Promise<Sealable[]>;
  /** Writes the seals and deletes the marks of their rows. */
  appendSeals(sql: Sql, seals: readonly Seal[]): Promise<void>;
  /** Of the seals with these numbers that there are. */
  readSeals(sql: Sql, sealNumbers: readonly number[]): Promise<ChainEnd[]>;
  readSealsAfter(sql: Sql, sealNumber: number, limit: number): Promise<StoredSeal[]>;
  /** Audit rows that have neither seal nor mark. */
  findUnmarked(sql: Sql, limit: number): Promise<number[]>;
  /** Marks of which the audit row is gone, or that stand beside a seal. */
  findFalseMarks(sql: Sql, limit: number): Promise<{ auditId: number; sealed: boolean }[]>;
};

/** Outside of the database. */
export type HeadsFile = {
  readLines(): Promise<string[]>;
  /** On disk when it resolves. */
  append(line: string): Promise<void>;
};

/** How a register row and its audit row disagree. */
export type RecordProblem =
  'no-audit' | 'no-row' | 'row-changed' | 'wrong-action' | 'wrong-actor' | 'doubled';
export type RecordDifference = { subjectId: string; problem: RecordProblem };

export type RecordedRowsStore = {
  /** Must run inside a transaction: the hashes hold for instants written in UTC. */
  useUtc(sql: Sql): Promise<void>;
  findDifferences(sql: Sql, table: RecordedTable, limit: number): Promise<RecordDifference[]>;
  /** Of the tables given, those whose audit trigger is gone or off. */
  findUnwatched(sql: Sql, tables: readonly string[]): Promise<string[]>;
};
