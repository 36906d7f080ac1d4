// How a deed asks once more whether an item may go on: checks of today, within the query that the deed makes anyway.
import type { CheckFinding, FindingAnswer } from './check-finding';
import type { AnswerFacts, Recorded } from './register-macs';
import type { RevisionContent } from './revision';

export type RecordedAnswer = Recorded<AnswerFacts>;

/** What an item is held against besides its bytes, as `checkGround` (platform/sql) reads it. */
export type CheckGround = {
  /** The newest word list; its words only where the asker knew another version. null: none was ever saved. */
  list: { version: number; words: unknown } | null;
  answers: readonly RecordedAnswer[] | null;
};

/** One look at one revision: what to ask for, and what bars it given the answer. */
export type CheckLook = {
  /** The version of the word list that need not be sent. */
  listVersion: number;
  /** Whether the bytes need not be sent. */
  knowsBytes: boolean;
  findBarring(read: { bytes: Buffer | null; ground: CheckGround }): Promise<CheckFinding[]>;
};
export type BeginLook = (fingerprint: string) => CheckLook;

/** An answer as a form prints it. */
export type PrintedAnswer = FindingAnswer & { rule: string; key: string };
type Item = Pick<RevisionContent, 'type' | 'documentId' | 'locale'>;
type Ask = <Row extends object>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

/** The service 'findings' of the plugin checks, as its neighbours know it. */
export type FindingChecks = {
  /** What the checks of today find, with the answers of until then (default: now). */
  check(sql: Ask, content: RevisionContent, options?: { until?: Date }): Promise<CheckFinding[]>;
  /** The answers that held at that moment, oldest first: for the printed form. */
  answersOf(sql: Ask, item: Item, until: Date): Promise<PrintedAnswer[]>;
  beginLook: BeginLook;
  /** What a file of the private store says; null where not all of its words can be read. Read once for its bytes. */
  readText(file: { sha256: string; extension: string }): Promise<string | null>;
};
