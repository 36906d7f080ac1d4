import type { Actor } from '../../../../src/contracts/actor';
import { isWithin, toWritingBounds } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { FieldError, Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import type { Snapshot, SnapshotBytes } from '../../../../src/contracts/snapshot';
import type { PlanSubmission, Submitted } from '../../../../src/contracts/submission';
import type { Clock } from '../../../../src/platform/clock';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { readHistory } from '../core/authors';
import { NOBODY, refuse } from '../core/refusals';
import type { CaseStore, SubmissionGround, Workflow } from './ports';

export type ChosenWorkflow = Pick<Workflow, 'workflowId' | 'version'> & {
  /** Of an emergency: by which it is reviewed once it is public. */
  formalWorkflowId: string | null;
};

export type SubmitDeps = {
  database: Database;
  clock: Clock;
  takeSnapshot(sql: Sql, item: ItemKey): Promise<Snapshot | null>;
  /** What the content lacks, and what of it clashes with other items; `alone`: nobody else claims a number meanwhile. */
  findMissing(
    sql: Sql,
    content: RevisionContent,
    options: { ground: SubmissionGround; alone: true },
  ): Promise<FieldError[]>;
  /** Makes the numbers that the content carries the document's own. */
  claimNumbers(sql: Sql, content: RevisionContent, actor: Actor): Promise<void>;
  cases: CaseStore;
  /** The workflow of this item now; of an emergency, also its ordinary one. Throws where the one assigned is none. */
  chooseWorkflow(
    sql: Sql,
    content: RevisionContent,
    ground: SubmissionGround,
    isUrgent: boolean,
  ): Promise<ChosenWorkflow>;
  macs: RegisterMacs;
};

/** As the last save named it: an item that nobody has saved since a new format version came is submitted in the old one. */
const asSaved = ({ lastSaveSha256 }: SubmissionGround, snapshot: Snapshot): SnapshotBytes => {
  if (snapshot.fingerprint === lastSaveSha256) return snapshot;
  const inVersion1 = snapshot.inVersion1();
  return inVersion1?.fingerprint === lastSaveSha256 ? inVersion1 : snapshot;
};

/** Without a department the submission is refused as incomplete. */
const isElsewhere = (
  { departments }: SubmissionGround,
  { departmentId }: Snapshot['content'],
  actor: Actor,
): boolean =>
  departmentId !== null &&
  !isWithin(toWritingBounds(actor, departments), { departmentId, createdBy: null }, actor.ref);

const refuseGround = (
  ground: SubmissionGround,
  { fingerprint }: SnapshotBytes,
  liveFingerprint: string | null,
) => {
  if (ground.openCaseId !== null) return refuse('review.open-already');
  if (ground.lastSaveNumber === null) return refuse('review.never-saved');
  if (ground.lastSaveSha256 !== fingerprint) return refuse('review.changed-outside');
  if (ground.lastSavedBy === NOBODY) return refuse('review.changed-by-nobody');
  if (liveFingerprint === fingerprint) return refuse('review.unchanged');
  return undefined;
};

const toOpened = (ground: SubmissionGround, actor: Actor, clock: Clock) => ({
  saveNumber: ground.lastSaveNumber as number,
  submittedBy: actor.ref,
  submittedByName: actor.name,
  submittedAt: clock.now(),
});

/** Characters that the reason of an emergency may have. */
const LONGEST_CAUSE = 200;
const isCause = (text: string): boolean => {
  const { length } = [...text.trim()];
  return length > 0 && length <= LONGEST_CAUSE;
};

const toChosen = (
  { workflowId, version, formalWorkflowId }: ChosenWorkflow,
  urgent: string | null,
) => ({ workflowId, workflowVersion: version, formalWorkflowId, cause: urgent?.trim() ?? null });

/**
 * What submitting a working copy is, under its item's lock: it stores the revision and opens a review case. Refuses per field
 * what is missing, and a working copy that differs from its last recorded save. `urgent`: why it is an emergency, which two
 * people let out before its ordinary review. Authors are the submitter and everyone who saved since the last publication.
 */
export const createPlanSubmission =
  (deps: SubmitDeps): PlanSubmission =>
  async (sql, item, actor, urgent = null) => {
    if (urgent !== null && !isCause(urgent)) return refuse('review.urgent-reason');
    await lockItem(sql, item);
    const snapshot = await deps.takeSnapshot(sql, item);
    if (!snapshot) return refuse('review.no-working-copy');
    const { content } = snapshot;
    const ground = await deps.cases.readSubmissionGround(sql, item, actor.ref);
    if (isElsewhere(ground, content, actor)) return refuse('review.not-your-department');
    const { formatVersion, fingerprint, bytes } = asSaved(ground, snapshot);
    const history = readHistory(ground, actor.ref, deps.macs);
    const tellsReaders = content.correction?.told ?? false;
    const revision = { formatVersion, fingerprint, bytes, tellsReaders };
    const refused = refuseGround(ground, revision, history.liveFingerprint);
    if (refused) return refused;
    const missing = await deps.findMissing(sql, content, { ground, alone: true });
    if (missing.length > 0) return refuse('review.incomplete', missing);
    const make = async (): Promise<Submitted> => {
      await deps.claimNumbers(sql, content, actor);
      const flow = await deps.chooseWorkflow(sql, content, ground, urgent !== null);
      const chosen = toChosen(flow, urgent);
      const act = toOpened(ground, actor, deps.clock);
      const opened = { ...act, ...chosen, ...item, fingerprint, authors: history.authors };
      const mac = deps.macs.make('case', opened);
      const caseId = await deps.cases.insertCase(sql, item, { ...revision, opened, mac });
      return { caseId, fingerprint };
    };
    return { ok: true, content, make };
  };

/** Submits one working copy. */
export const createSubmit = (deps: SubmitDeps) => {
  const plan = createPlanSubmission(deps);
  return (item: ItemKey, actor: Actor, urgent: string | null = null): Promise<Outcome<Submitted>> =>
    deps.database.transact(async (sql): Promise<Outcome<Submitted>> => {
      const planned = await plan(sql, item, actor, urgent);
      return planned.ok ? { ok: true, ...(await planned.make()) } : planned;
    });
};
