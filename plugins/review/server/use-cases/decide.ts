import type { Actor } from '../../../../src/contracts/actor';
import type { PlanAgreedWithdrawal } from '../../../../src/contracts/agreed-withdrawal';
import { toBlocked } from '../../../../src/contracts/barring-findings';
import { isOfWithdrawal } from '../../../../src/contracts/case-subject';
import type { BeginLook, CheckLook } from '../../../../src/contracts/check-look';
import { type ItemKey, LOCALES } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs, Verdict } from '../../../../src/contracts/register-macs';
import { readMergedInto } from '../../../../src/contracts/withdrawal';
import { AppError } from '../../../../src/platform/app-error';
import type { Clock } from '../../../../src/platform/clock';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refusals';
import { type Capacity, decideOn, toStanding } from '../core/workflow';
import type { CaseAtStage, CaseStore, ReadAbsent } from './ports';

export type Decision = {
  caseId: number;
  verdict: Verdict;
  reason: string;
  /** Of the revision that the reviewer saw. */
  fingerprint: string;
};

type Deps = {
  database: Database;
  clock: Clock;
  cases: CaseStore;
  macs: Pick<RegisterMacs, 'make'>;
  beginLook: BeginLook;
  readAbsent: ReadAbsent;
  /** What agreeing to a withdrawal does. */
  planWithdrawal: PlanAgreedWithdrawal;
};
/** What bars it by the lists of today, as problems of fields. */
const findBarred = async ({ bytes, ground, subject }: CaseAtStage, look: CheckLook | undefined) =>
  look && ground && !isOfWithdrawal(subject)
    ? toBlocked(await look.findBarring({ bytes, ground }))
    : [];

type Decided = Outcome<{ approved: boolean; item: ItemKey }>;
/** tell: to be called once it is committed. */
type Recorded = Decided & { tell?: () => void };

const VERDICTS: readonly Verdict[] = ['approve', 'return', 'comment', 'skip'];

/** By whom and as what it is decided. */
const toRecord = (
  decision: Decision,
  { stageIndex }: CaseAtStage,
  actor: Actor,
  { role, departmentId, absent }: Capacity,
) => ({
  ...{ ...decision, stageIndex, departmentId },
  ...{ decidedBy: actor.ref, decidedByName: actor.name, decidedRole: role },
  delegationId: absent?.delegationId ?? null,
  ...{ delegator: absent?.ref ?? null, delegatorName: absent?.name ?? null },
});

/** What follows at once where a case that publishes nothing is agreed to: the withdrawal that was asked for. */
const createPlanAgreed =
  ({ planWithdrawal }: Pick<Deps, 'planWithdrawal'>) =>
  async (sql: Sql, open: CaseAtStage, actor: Actor) => {
    if (open.subject !== 'withdrawal') return undefined;
    const { caseId, item, cause, withdrawalKind: kind, mergedInto, allLanguages } = open;
    return planWithdrawal(sql, {
      ...{ caseId, item, kind, actor, reason: cause ?? '', allLanguages: allLanguages === true },
      mergedInto: readMergedInto(mergedInto) ?? null,
    });
  };

/** Writes what was decided, and what it brings about at once. */
const createRecord = (deps: Deps) => {
  const { clock, cases, macs } = deps;
  const planAgreed = createPlanAgreed(deps);
  return async (
    sql: Sql,
    decision: Decision,
    { open, actor, capacity }: { open: CaseAtStage; actor: Actor; capacity: Capacity },
  ): Promise<Recorded> => {
    const { stages, decisions, item, subject } = open;
    const at = clock.now();
    const made = { ...toRecord(decision, open, actor, capacity), decidedAt: at };
    const { approved } = toStanding(stages, [...decisions, made]);
    const isAgreed = decision.verdict !== 'return' && approved && subject !== 'publication';
    // Judged before the first write: what is refused then leaves nothing behind.
    const deed = isAgreed ? await planAgreed(sql, open, actor) : undefined;
    if (deed && !deed.ok) return deed;
    await cases.insertDecision(sql, { ...made, mac: macs.make('decision', made) });
    if (decision.verdict === 'return') {
      await cases.endCase(sql, { ...decision, outcome: 'returned', actor, at });
      return { ok: true, approved: false, item };
    }
    if (!isAgreed) return { ok: true, approved, item };
    await cases.endCase(sql, { ...decision, reason: '', outcome: 'agreed', actor, at });
    return { ok: true, approved, item, tell: await deed?.make() };
  };
};

/** Who decides, as what, on what is open now. */
const createJudge =
  ({ cases, readAbsent }: Pick<Deps, 'cases' | 'readAbsent'>) =>
  async (
    sql: Sql,
    decision: Decision,
    actor: Actor,
    look?: CheckLook,
  ): Promise<Outcome<{ open: CaseAtStage; capacity: Capacity }>> => {
    const open = await cases.readOpenCase(sql, decision.caseId, actor.ref, look);
    const absent = await readAbsent(sql, open?.delegations ?? null);
    const answer = decideOn(open, actor, open?.departments ?? [], decision, absent);
    if (!open || 'refusal' in answer)
      return refuse('refusal' in answer ? answer.refusal : 'review.case-closed');
    return { ok: true, open, capacity: answer.capacity };
  };

/**
 * Approves, returns, gives an opinion or skips at the case's present stage: checks who decides and what was seen, records
 * the decision with name and role as of now; a return ends the case and unlocks the working copy. What the checks of today
 * bar is not approved, whatever they said before.
 *
 * To publish, the item's lock is not needed here: a decision is one insert, and the register's trigger locks the open case
 * and holds it to the stage that was read, so of two decisions, or a decision and a recall, exactly one stands. Another act is
 * done, or its review ends, with the last approval: there one decides after the other.
 */
const createDecideOnSeen = (deps: Deps) => {
  const { database, beginLook } = deps;
  const judge = createJudge(deps);
  const record = createRecord(deps);
  return async (decision: Decision, actor: Actor): Promise<Decided> => {
    const { verdict, reason } = decision;
    if (!VERDICTS.includes(verdict)) return refuse('review.unknown-verdict');
    if (verdict !== 'approve' && reason.trim() === '') return refuse('review.reason-required');
    const look = verdict === 'approve' ? beginLook(decision.fingerprint) : undefined;
    const seen = await judge(database.sql, decision, actor, look);
    if (!seen.ok) return seen;
    const barred = await findBarred(seen.open, look);
    if (barred.length > 0) return refuse('review.barred-today', barred);
    const run = (sql: Sql) => record(sql, decision, { ...seen, actor });
    const runAlone = async (sql: Sql): Promise<Recorded> => {
      // In one order for all languages, as the withdrawal that may follow takes them.
      await lockItems(
        sql,
        LOCALES.map((locale) => ({ ...seen.open.item, locale })),
      );
      const now = await judge(sql, decision, actor);
      return now.ok ? record(sql, decision, { ...now, actor }) : now;
    };
    const write = () => {
      // What ends with the last approval must see every other one.
      if (seen.open.subject !== 'publication') return database.transact(runAlone);
      // A return writes two rows; else one is written.
      return verdict === 'return' ? database.transact(run) : run(database.sql);
    };
    try {
      const { tell, ...outcome } = await write();
      tell?.();
      return outcome;
    } catch (error) {
      if (error instanceof AppError && error.code === 'review.moved-on')
        return refuse('review.moved-on');
      throw error;
    }
  };
};

/** What a decision is refused for where its text is no longer in review. */
const IS_OVER = ['review.case-closed', 'review.moved-on'];

/** Decides, and tells whoever decided on a text that was taken back and changed meanwhile that, not only that it is over. */
export const createDecide = (deps: Deps) => {
  const decide = createDecideOnSeen(deps);
  return async (decision: Decision, actor: Actor): Promise<Decided> => {
    const outcome = await decide(decision, actor);
    if (outcome.ok || !IS_OVER.includes(outcome.refusal)) return outcome;
    const isEdited = await deps.cases.isEditedSince(deps.database.sql, decision);
    return isEdited ? refuse('review.edited-since') : outcome;
  };
};
