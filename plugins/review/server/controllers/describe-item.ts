import type { Actor } from '../../../../src/contracts/actor';
import { isWarning } from '../../../../src/contracts/barring-findings';
import type { Absent } from '../../../../src/contracts/delegation';
import type { Departments } from '../../../../src/contracts/department-scope';
import { type ItemKey, toUid } from '../../../../src/contracts/item';
import { toNamedDepartments } from '../../../../src/contracts/workflow-stage';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { readItemFacts } from '../adapters/case-store';
import { readDepartmentNames } from '../adapters/desk-store';
import {
  readCases,
  readDeliveries,
  readPublications,
  type RecordedCase,
  type RecordedDecision,
  type RecordedPublication,
} from '../adapters/item-review-store';
import { readEmbargo, readSchedules } from '../adapters/schedule-store';
import { toItemState, toLock } from '../core/item-state';
import { toMay } from '../core/may';
import { REFUSALS } from '../core/refusals';
import { maySkip, type OpenCase, toDeciding } from '../core/workflow';
import type { ReviewServices } from '../services';

export type Viewer = {
  user: AdminUser;
  userAbility: { can(action: string, subject?: string): boolean };
};

const UPDATE = 'plugin::content-manager.explorer.update';

export const noSuchItem = ({ type, documentId, locale }: ItemKey) =>
  new AppError({
    kind: 'missing',
    code: 'review.no-item',
    message: `没有这篇稿件，可能已被删除：${type}／${documentId}（${locale}）。`,
  });

/** Of an item's publications only the newest can be live. */
export const isLive = ({ kind }: RecordedPublication, index: number): boolean =>
  index === 0 && kind !== 'withdrawal';

const isReturn = ({ verdict }: RecordedDecision): boolean => verdict === 'return';

export const toOpenCase = (recorded: RecordedCase | undefined): OpenCase | null =>
  recorded?.open
    ? {
        caseId: recorded.caseId,
        fingerprint: recorded.fingerprint,
        authors: recorded.authors,
        stages: recorded.stages,
        stageIndex: recorded.open.stageIndex,
        approved: recorded.open.approved,
        departmentId: recorded.open.departmentId,
        decisions: recorded.decisions,
      }
    : null;

/** Publishing is bound to departments like writing; withdrawing is not: a wrong page must go at once. */
export const toAbilities = ({ userAbility }: Viewer, mayWrite: boolean) => ({
  submit: mayWrite && userAbility.can('plugin::review.submit'),
  publish: mayWrite && userAbility.can('plugin::channels.publish'),
  withdraw: userAbility.can('plugin::channels.withdraw'),
});

export const toDecision = (
  open: OpenCase | null,
  actor: Actor,
  departments: Departments,
  absent: readonly Absent[],
) => {
  const deciding = toDeciding(open, actor, departments, absent);
  const refusal = 'refusal' in deciding ? deciding.refusal : undefined;
  return {
    /** In whose place the person would decide; null: in their own, or not at all. */
    insteadOf: 'capacity' in deciding ? (deciding.capacity.absent?.name ?? null) : null,
    refusal,
    message: refusal ? REFUSALS[refusal] : null,
    opinionOnly: open?.stages[open.stageIndex]?.commentOnly ?? false,
    skip: maySkip(open, actor, absent),
  };
};

/** Everything that the panel beside the editor shows of one item. Throws `missing` where nothing was ever saved under this name. */
export const describeItem = async (
  { database, takeSnapshot, findMissing, check, scope, readPlaces }: ReviewServices['cases'],
  item: ItemKey,
  viewer: Viewer,
) => {
  const { sql } = database;
  const actor = toActor(viewer.user);
  await scope().mustRead(sql, actor, item);
  const [
    { departments, absent },
    mayWrite,
    [facts],
    history,
    publications,
    deliveries,
    embargo,
    snapshot,
  ] = await Promise.all([
    readPlaces(actor.ref),
    scope().mayWrite(sql, actor, item),
    readItemFacts(sql, item),
    readCases(sql, item),
    readPublications(sql, item),
    readDeliveries(sql, item),
    readEmbargo(sql, item),
    takeSnapshot(sql, item),
  ]);
  // A deleted working copy of what was reviewed once is still told of: the list of deliveries leads here.
  if (!facts || (!snapshot && history.length === 0 && !facts.everPublic)) throw noSuchItem(item);
  const toPublish = history.filter(({ subject }) => subject === 'publication');
  const recorded = toPublish.find(({ open }) => open !== null);
  const asked = history.find(({ subject, open }) => subject === 'withdrawal' && open !== null);
  const open = toOpenCase(recorded);
  const state = toItemState(facts);
  const live = publications.find(isLive) ?? null;
  const decision = toDecision(open, actor, departments, absent);
  const abilities = toAbilities(viewer, mayWrite);
  const findings = snapshot ? await check(sql, snapshot.content) : [];
  const mayEdit = mayWrite && viewer.userAbility.can(UPDATE, toUid(item.type));
  return {
    item,
    state,
    live,
    open: recorded
      ? {
          ...recorded,
          ...recorded.open,
          departmentNames: await readDepartmentNames(sql, toNamedDepartments(recorded.stages)),
        }
      : null,
    /** A withdrawal that was asked for and is in review. */
    askedWithdrawal: asked
      ? { caseId: asked.caseId, byName: asked.submittedByName, at: asked.submittedAt }
      : null,
    lock: toLock(state, mayEdit),
    schedules: await readSchedules(sql, item, {
      openCaseId: open?.caseId ?? null,
      isPublic: live !== null,
    }),
    embargo,
    returned: state === 'returned' ? (toPublish[0]?.decisions.find(isReturn) ?? null) : null,
    warnings: findings.filter(isWarning),
    missing: snapshot ? await findMissing(sql, snapshot.content, { findings }) : [],
    differsFromLive:
      live !== null &&
      snapshot !== null &&
      live.fingerprint !== snapshot.fingerprint &&
      live.fingerprint !== snapshot.inVersion1()?.fingerprint,
    history,
    publications,
    insteadOf: decision.insteadOf,
    may: toMay(state, live !== null, abilities, decision),
    mayAskWithdrawal: abilities.submit && live !== null && !asked,
    deliveries,
  };
};
