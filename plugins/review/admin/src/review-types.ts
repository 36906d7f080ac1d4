// Shapes of the review routes as the admin reads them. All instants are ISO strings.
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { PublicationKind } from '../../../../src/contracts/channel';
import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { Verdict } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import type { WithdrawalKind } from '../../../../src/contracts/withdrawal';
import type { Stage } from '../../../../src/contracts/workflow-stage';

export type ItemState =
  | 'draft'
  | 'in-review'
  | 'approved'
  | 'scheduled'
  | 'publish-failed'
  | 'returned'
  | 'public'
  | 'withdrawn';

/** A time that is set, or was not kept and waits for a person. */
export type ItemSchedule = {
  act: 'publish' | 'withdraw';
  dueAt: string;
  scheduledByName: string;
  /** Whose it is since a handover. */
  handedToName: string | null;
  /** Why it was not kept; null: it is to come. */
  problem: string | null;
};

/** Until when an item must not be public. */
export type ItemEmbargo = { untilAt: string; reason: string; setByName: string };

export type FieldProblem = { path: string; message: string };

export type Decision = {
  stageIndex: number;
  stageNameZh: string;
  stageNameEn: string;
  verdict: Verdict;
  /** Of the department for which it was made, at a stage of named ones. */
  departmentId: string | null;
  departmentNameZh: string | null;
  departmentNameEn: string | null;
  reason: string;
  decidedByName: string;
  decidedRole: string;
  decidedAt: string;
  /** In whose place; null: in their own. */
  delegatorName: string | null;
};

export type { Stage };
export type Named = { id: string; nameZh: string; nameEn: string };

export type OpenCase = CaseAct & {
  caseId: number;
  fingerprint: string;
  stageIndex: number;
  approved: boolean;
  stages: Stage[];
  departmentNames: Named[];
  submittedBy: string;
  submittedByName: string;
  submittedAt: string;
  decisions: Decision[];
};

/** What a case is about, besides its text; see src/contracts/case-subject.ts. */
export type CaseAct = {
  subject: CaseSubject;
  cause: string | null;
  withdrawalKind: WithdrawalKind | null;
  mergedInto: string | null;
  allLanguages: boolean | null;
  formalWorkflowId: string | null;
};

export type PastCase = CaseAct & {
  caseId: number;
  fingerprint: string;
  submittedByName: string;
  submittedAt: string;
  decisions: Decision[];
  end: null | {
    outcome: 'published' | 'agreed' | 'returned' | 'recalled';
    endedByName: string;
    endedAt: string;
    reason: string;
  };
};

export type May = {
  submit: boolean;
  decide: boolean;
  /** At a stage that only gives opinions. */
  comment: boolean;
  /** Leaving the stage out, with a reason. */
  skip: boolean;
  recall: boolean;
  publish: boolean;
  embargo: boolean;
  withdraw: boolean;
  /** Why the person may not decide although the case waits. */
  reason: string | null;
};

export type ItemDelivery = {
  deliveryId: number;
  accountId: string;
  accountNameZh: string;
  accountNameEn: string;
  intent: 'publish' | 'update' | 'withdraw';
  state: 'planned' | 'sending' | 'confirmed' | 'failed' | 'unconfirmed' | 'cancelled';
  failureMessage: string | null;
  address: string | null;
  changedAt: string;
  publicationId: number;
};

export type Publication = {
  publicationId: number;
  kind: PublicationKind;
  /** null for a withdrawal and a takeover. */
  caseId: number | null;
  publishedAt: string;
  publishedByName: string;
  /** Of a withdrawal. */
  reason: string | null;
  withdrawalKind: WithdrawalKind | null;
};

export type ItemReview = {
  state: ItemState;
  live: Publication | null;
  open: OpenCase | null;
  /** Why the form is locked for this person. */
  lock: 'in-review' | 'approved' | 'read-only' | null;
  /** The decision that sent it back, until the next save or submission. */
  returned: Decision | null;
  missing: FieldProblem[];
  /** What a reviewer will be warned of. */
  warnings: CheckFinding[];
  differsFromLive: boolean;
  /** Newest first, as the publications. */
  history: PastCase[];
  publications: Publication[];
  schedules: ItemSchedule[];
  embargo: ItemEmbargo | null;
  /** In whose place the person would decide. */
  insteadOf: string | null;
  may: May;
  /** A withdrawal that is in review. */
  askedWithdrawal: { caseId: number; byName: string; at: string } | null;
  mayAskWithdrawal: boolean;
  deliveries: ItemDelivery[];
};

/** One case; stageIndex and approved are there only while it is open. Content and html are null once expunged. */
export type CaseReview = PastCase & {
  item: { type: string; documentId: string; locale: string };
  stages: Stage[];
  departmentNames: Named[];
  open: { stageIndex: number; approved: boolean } | null;
  content: RevisionContent | null;
  html: string | null;
  /** Of its files, by their ids. */
  addresses: Record<string, string>;
  /** What the checks of today find in it. */
  findings: CheckFinding[];
  /** Other documents that this one changes once it is public. */
  effects: {
    documentId: string;
    how: 'repealed' | 'amended';
    on: string | null;
    title: string | null;
  }[];
  publications: Publication[];
  schedules: ItemSchedule[];
  embargo: ItemEmbargo | null;
  holder: Holder | null;
  /** Of the stage at which it stands. */
  deadline: Deadline | null;
  /** In whose place the person would decide. */
  insteadOf: string | null;
  may: May;
};

export type AccountName = { accountId: string; channel: string; nameZh: string; nameEn: string };

/** Who has a task in their hands, and until when. */
export type Holder = {
  ref: string;
  name: string;
  since: string;
  until: string;
  /** Their account is closed. */
  closed: boolean;
};

export type Task = {
  caseId: number;
  /** With the other tasks of the same number it is published together. */
  bundleId?: number | null;
  /** Of the text that is in review; null once the case is closed. */
  fingerprint: string | null;
  holder: Holder | null;
  /** In the lists other than one's own tasks. */
  approved?: boolean;
  /** Of what I have done: what I decided. */
  verdict?: Verdict | null;
  type: string;
  documentId: string;
  locale: string;
  subject: CaseSubject;
  urgent: boolean;
  title: string | null;
  departmentNameZh: string | null;
  columnNameZh: string | null;
  submittedByName: string;
  submittedAt: string;
  movedAt: string;
  deadline: Deadline | null;
  stageIndex: number;
  stageNameZh: string;
  stageNameEn: string;
  mine: boolean;
  /** Of one's own tasks: in whose place. */
  insteadOf?: string | null;
  blockedReason: string | null;
};

/** Until when a task is to be done: 'YYYY-MM-DD'. provisional: the days off of that year are not announced yet. */
export type Deadline = { dueOn: string; overdue: boolean; provisional: boolean };

export type OwnItem = {
  type: string;
  documentId: string;
  locale: string;
  title: string | null;
  savedAt: string;
  /** Why it came back; null for a draft. */
  returned: { reason: string; byName: string; at: string } | null;
};

export type LateCases = {
  results: {
    caseId: number;
    title: string | null;
    stageNameZh: string;
    stageNameEn: string;
    approved: boolean;
    movedAt: string;
    deadline: Deadline | null;
  }[];
  total: number;
};
