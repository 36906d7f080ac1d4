import type { Actor } from '../../../../src/contracts/actor';
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { CheckGround, CheckLook } from '../../../../src/contracts/check-look';
import type { Absent, HeldDelegation } from '../../../../src/contracts/delegation';
import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { RecordedPublication } from '../../../../src/contracts/publication-chain';
import type {
  CaseFacts,
  DecisionFacts,
  RegisterMacs,
  WorkflowAssignmentsFacts,
  WorkflowFacts,
} from '../../../../src/contracts/register-macs';
import type { OpenThread } from '../../../../src/contracts/remark';
import type { SnapshotBytes } from '../../../../src/contracts/snapshot';
import type { WithdrawalKind } from '../../../../src/contracts/withdrawal';
import type { WorkflowAssignment } from '../../../../src/contracts/workflow-assignment';
import type { Stage } from '../../../../src/contracts/workflow-stage';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { KnownAccount } from '../core/account-limits';
import type { OpenCase } from '../core/workflow';

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
  /** Which versions of workflows and of their assignments there are, whoever wrote them. */
  workflowMark: WorkflowMark;
  /** Of the person who submits. */
  departments: string[];
  settingsVersion: number;
  /** Accounts that can be published to. */
  accounts: KnownAccount[];
  /** Remarks on it that nobody has resolved. */
  openThreads: OpenThread[] | null;
};

/** Grows with every version of a workflow or of the assignments; what was read under one mark holds as long as it does. */
export type WorkflowMark = string;

/** The newest versions that are genuine. */
export type Workflow = {
  workflowId: string;
  version: number;
  /** null: of the first version, which had no name. */
  nameZh: string | null;
  nameEn: string | null;
  stages: Stage[];
  madeByName: string | null;
  madeAt: Date;
};
export type Workflows = {
  workflows: readonly Workflow[];
  assignments: {
    /** 0: nothing was ever assigned. */
    version: number;
    assignments: readonly WorkflowAssignment[];
    savedByName: string | null;
    savedAt: Date | null;
  };
};

/** Keeps versions. Saving answers false where somebody saved another one meanwhile. */
export type WorkflowStore = {
  readMark(sql: Sql): Promise<WorkflowMark>;
  readAll(sql: Sql, macs: Pick<RegisterMacs, 'isGenuine'>): Promise<Workflows>;
  /** The number of the newest version, whoever wrote it; 0: there is none. */
  readVersion(sql: Sql, workflowId: string): Promise<number>;
  readAssignmentsVersion(sql: Sql): Promise<number>;
  insertVersion(sql: Sql, facts: WorkflowFacts & { mac: string }): Promise<boolean>;
  insertAssignments(sql: Sql, facts: WorkflowAssignmentsFacts & { mac: string }): Promise<boolean>;
};

/** Those of them who are away now, with what they may do. */
export type ReadAbsent = (
  sql: Sql,
  delegations: readonly HeldDelegation[] | null,
) => Promise<Absent[]>;

/** With the departments of the person who asks; and where a look was begun, what the checks are to hold it against. */
export type CaseAtStage = OpenCase & {
  item: ItemKey;
  subject: CaseSubject;
  /** Of a withdrawal: why, and how far it goes. */
  cause: string | null;
  withdrawalKind: WithdrawalKind | null;
  mergedInto: string | null;
  allLanguages: boolean | null;
  departments: Departments;
  /** By which they take somebody's place. */
  delegations: readonly HeldDelegation[] | null;
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
      /** Whether the revision tells readers of a correction. */
      tellsReaders: boolean;
    },
  ): Promise<number>;
  /** The case and its item while it is open; null once it has ended. */
  readOpenCase(
    sql: Sql,
    caseId: number,
    person: string,
    look?: Pick<CheckLook, 'listVersion' | 'knowsBytes'>,
  ): Promise<CaseAtStage | null>;
  /** Whether another text than the one that was seen in this case is in review of its item now. */
  isEditedSince(sql: Sql, seen: { caseId: number; fingerprint: string }): Promise<boolean>;
  /** Throws AppError `review.moved-on` when the case has moved on since it was read (another decision, a recall). */
  insertDecision(sql: Sql, decision: DecisionFacts & { mac: string }): Promise<void>;
  endCase(
    sql: Sql,
    input: {
      caseId: number;
      outcome: 'returned' | 'recalled' | 'agreed';
      fingerprint: string;
      reason: string;
      actor: Actor;
      at: Date;
    },
  ): Promise<void>;
};
