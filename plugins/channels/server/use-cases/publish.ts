import type { Actor } from '../../../../src/contracts/actor';
import { toBlocked } from '../../../../src/contracts/barring-findings';
import { findBinding, type RecordedBundle } from '../../../../src/contracts/bundle';
import type { BeginLook } from '../../../../src/contracts/check-look';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { RefusedAlone } from '../core/bundle';
import { findPublishObstacle, type PublishFacts, toStanding } from '../core/may-publish';
import { planDeliveries } from '../core/plan-deliveries';
import type {
  HintDeliveries,
  MadePublication,
  NewPublication,
  PublicationStore,
} from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { createDo, type Deed } from './deed';

export type PublishInput = {
  caseId: number;
  /** Of the revision that the person saw. */
  fingerprint: string;
  actor: Pick<Actor, 'ref' | 'name'>;
};
/** `at`: when it will be done, where that is not now. */
export type PlanInput = PublishInput & {
  at?: Date;
  /** The bundle with all of which it is published; none: alone. */
  bundleId?: number;
};
export type PublishDeps = {
  database: Database;
  clock: Clock;
  publications: PublicationStore;
  hintDeliveries: HintDeliveries;
  macs: RegisterMacs;
  beginLook: BeginLook;
};
export type PlanDeps = Pick<PublishDeps, 'clock' | 'publications' | 'macs' | 'beginLook'>;
/** Publishes all of a bundle that a publication alone was refused for (plan-bundle.ts). */
export type PlanBundle<Done extends object = object> = (
  sql: Sql,
  input: PublishInput & { at?: Date; bundle: RecordedBundle },
) => Promise<(Deed & Done) | Refused>;
type Plan = { ok: true; publication: NewPublication };

const toPublication = (
  facts: PublishFacts,
  { caseId, fingerprint, actor }: PublishInput,
  publishedAt: Date,
  macs: RegisterMacs,
): Plan | Refused => {
  const { accounts, held, pending, newest } = toStanding(facts, macs);
  const deliveries = planDeliveries({ accounts, held, open: pending, wanted: facts.wanted ?? [] });
  if (!deliveries.some(({ intent }) => intent !== 'withdraw')) {
    return refuse('channels.no-account');
  }
  const kind = newest && !newest.isWithdrawal ? 'correction' : 'first';
  const supersedes = newest?.publicationId ?? null;
  const { type, documentId, locale } = facts.case;
  const act = { caseId, fingerprint, kind, supersedes, publishedAt } as const;
  const mac = macs.make('publication', {
    ...{ type, documentId, locale, ...act, batchId: null, reason: null },
    ...{ publishedBy: actor.ref, publishedByName: actor.name },
  });
  return { ok: true, publication: { ...act, actor, deliveries, mac } };
};

/** An emergency notice that two people let out takes its ordinary review after, over the same text. */
const createOpenFormalReview =
  ({ publications }: Pick<PlanDeps, 'publications'>) =>
  async (
    sql: Sql,
    of: PublishFacts['case'],
    { publicationId }: MadePublication,
    { publishedAt: at }: Pick<NewPublication, 'publishedAt'>,
  ): Promise<void> => {
    if (!of.formalWorkflowId) return;
    const { type, documentId, locale, fingerprint, saveNumber, authors, cause } = of;
    await publications.openActCase(sql, {
      ...{ type, documentId, locale, fingerprint, saveNumber, authors, cause },
      ...{ subject: 'formal-review', publicationId, at, workflowId: of.formalWorkflowId },
      by: { ref: of.submittedBy, name: of.submittedByName },
    });
  };

/** What of a bundle stands against publishing this item alone, or no longer binds it. */
const judgeBundle = (
  { bundles }: PublishFacts,
  bundleId: number | undefined,
  macs: RegisterMacs,
): RefusedAlone | undefined => {
  const binding = findBinding(bundles, macs);
  if (!binding) return bundleId ? refuse('channels.bundle-over') : undefined;
  const { bundle, standing } = binding;
  if (standing === 'forged') return refuse('channels.forged-bundle');
  if (bundle.bundleId === bundleId) return undefined;
  return { ...refuse('channels.in-bundle'), bundle };
};

/** Whether a case may be published, under its item's lock: the deed, or a refusal (see core/refusals.ts). */
export const createPlanPublication = (
  deps: PlanDeps,
): ((sql: Sql, input: PlanInput) => Promise<Deed | RefusedAlone>) => {
  const { clock, publications, macs, beginLook } = deps;
  const openFormalReview = createOpenFormalReview(deps);
  return async (sql, { at = clock.now(), bundleId, ...input }) => {
    if (!(await publications.lockItemOfCase(sql, input.caseId))) return refuse('channels.no-case');
    const look = beginLook(input.fingerprint);
    const facts = await publications.readForPublish(sql, input.caseId, look);
    const obstacle = findPublishObstacle(facts, { ...input, at }, macs);
    if (obstacle || !facts) return refuse(obstacle ?? 'channels.no-case');
    const bound = judgeBundle(facts, bundleId, macs);
    if (bound) return bound;
    const barred = toBlocked(await look.findBarring(facts));
    if (barred.length > 0) return { ...refuse('channels.barred-today'), errors: barred };
    const plan = toPublication(facts, input, clock.now(), macs);
    if (!plan.ok) return plan;
    const make = async () => {
      const made = await publications.insertPublication(sql, plan.publication);
      await openFormalReview(sql, facts.case, made, plan.publication);
      return made;
    };
    return { ok: true, make };
  };
};

/**
 * The one way to the public: publishes the approved revision of a case. One transaction: the case ends, the publication
 * is made, deliveries are planned. Nothing is sent here; the worker does that. Refuses what is not approved in exactly
 * the revision seen, is barred by the checks of today, or was published already, so it is safe to call twice. What is bound
 * in a bundle is published with all of it, or not.
 */
export const createPublish = (deps: PublishDeps, planBundle: PlanBundle) => {
  const publishAlone = createDo(deps, createPlanPublication(deps));
  const publishBundle = createDo(deps, planBundle);
  return async (input: PublishInput): Promise<Refused | ({ ok: true } & MadePublication)> => {
    const alone = await publishAlone(input);
    // Of several items the locks are taken in one order for all: so in a transaction of its own.
    if (alone.ok || !alone.bundle) return alone;
    return publishBundle({ ...input, bundle: alone.bundle });
  };
};
