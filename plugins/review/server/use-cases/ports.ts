import type { Actor } from '../../../../src/contracts/actor';
import type { CheckGround, CheckLook } from '../../../../src/contracts/check-look';
import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { RecordedPublication } from '../../../../src/contracts/publication-chain';
import type { CaseFacts, DecisionFacts } from '../../../../src/contracts/register-macs';
import type { SnapshotBytes } from '../../../../src/contracts/snapshot';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { KnownAccount } from '../core/account-limits';
import type { OpenCase, Stage } from '../core/workflow';

/** What a submission needs to know of the item, read in one statement under its lock. */
export type SubmissionGround = {
  openCaseId: number | null;
  /** Of the item; saveNumber: that its revision was taken from. */
  publications: (RecordedPublication & { saveNumber: number | null })[] | null;
  lastSaveNumber: number | null;
  lastSaveSha256: string | null;
  lastSavedBy: string | null;
  /** Everyone who ever saved it, with the number of their last save. */
  savers: { savedBy: string; lastNumber: number }[] | null;
  workflowId: string;
  workflowVersion: number;
  stages: Stage[];
  /** Of the person who submits. */
  departments: string[];
  settingsVersion: number;
  /** Accounts that can be published to. */
  accounts: KnownAccount[];
};

/** With the departments of the person who asks; and where a look was begun, what the checks are to hold it against. */
export type CaseAtStage = OpenCase & {
  item: ItemKey;
  departments: Departments;
  bytes: Buffer | null;
  ground: CheckGround | null;
};

/** The register's cases. Submission, return and recall run inside a transaction; reading and approving need none. */
export type CaseStore = {
  readSubmissionGround(sql: Sql, item: ItemKey, person: string): Promise<SubmissionGround>;
  /** Stores the revision (unless the same text was stored before) and opens a case on it; returns the case's id. */
  insertCase(
    sql: Sql,
    item: ItemKey,
    input: SnapshotBytes & {
      opened: CaseFacts;
      mac: string;
      stages: readonly Stage[];
    },
  ): Promise<number>;
  /** The case and its item while it is open; null once it has ended. */
  readOpenCase(
    sql: Sql,
    caseId: number,
    person: string,
    look?: Pick<CheckLook, 'listVersion' | 'knowsBytes'>,
  ): Promise<CaseAtStage | null>;
  /** Throws AppError `review.moved-on` when the case has moved on since it was read (another decision, a recall). */
  insertDecision(sql: Sql, decision: DecisionFacts & { mac: string }): Promise<void>;
  endCase(
    sql: Sql,
    input: {
      caseId: number;
      outcome: 'returned' | 'recalled';
      fingerprint: string;
      reason: string;
      actor: Actor;
      at: Date;
    },
  ): Promise<void>;
};
