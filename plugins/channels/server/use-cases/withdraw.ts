import type { Actor } from '../../../../src/contracts/actor';
import { TAKE_DOWN_WORKFLOW } from '../../../../src/contracts/case-subject';
import { type ItemKey, type Locale, LOCALES } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RecordedPublication } from '../../../../src/contracts/publication-chain';
import {
  readMergedInto,
  toMergedInto,
  type WithdrawalKind,
  type WithdrawalWhy,
} from '../../../../src/contracts/withdrawal';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { type Standing, toStanding } from '../core/may-publish';
import { planDeliveries } from '../core/plan-deliveries';
import type { MadePublication } from '../core/ports';
import { refuse, type Refused } from '../core/refusals';
import { type Deed, hintMade, type PlanDeed } from './deed';
import type { PlanDeps, PublishDeps } from './publish';

type PlanWithdrawal = {
  item: ItemKey;
  reason: string;
  why: WithdrawalWhy;
  actor: Pick<Actor, 'ref' | 'name'>;
  /** Of the review that agreed to it; none: it acts first, and is reviewed after. */
  caseId?: number;
};

export type WithdrawInput = Omit<PlanWithdrawal, 'why' | 'caseId'> & {
  /** null: not chosen, which is refused. */
  kind: WithdrawalKind | null;
  /** Of a merged one: the item that says it now. */
  mergedInto?: ItemKey | null;
  /** The item's other languages too, as far as they are public. */
  allLanguages?: boolean;
};

type WithdrawDeps = Pick<PlanDeps, 'clock' | 'publications' | 'macs'>;

/** Readers are led to a page: what is public elsewhere alone, or not delivered yet, has none. */
const isOnPortal = ({ isPublic, accounts, held }: Standing): boolean =>
  isPublic &&
  accounts.some(({ connector, accountId }) => connector === 'portal' && held.includes(accountId));

/** Of an item merged into another: that one must stand on the portal. In the language of what is withdrawn, where it is there. */
const createResolveMerged =
  ({ publications, macs }: WithdrawDeps) =>
  async (sql: Sql, { item, why }: PlanWithdrawal): Promise<WithdrawalWhy | Refused> => {
    if (why.withdrawalKind !== 'merged') return why;
    const target = readMergedInto(why.mergedInto);
    if (!target) return refuse('channels.merged-address', 'mergedInto');
    for (const one of [{ ...target, locale: item.locale }, target]) {
      if (toMergedInto(one) === toMergedInto(item)) {
        return refuse('channels.merged-into-itself', 'mergedInto');
      }
      const standing = toStanding(await publications.readForWithdraw(sql, one), macs);
      if (isOnPortal(standing)) return { withdrawalKind: 'merged', mergedInto: toMergedInto(one) };
    }
    return refuse('channels.merged-not-public', 'mergedInto');
  };

/** What must not change while it is decided: the item, and what it is merged into, in both languages. */
const toLocked = ({ item, why }: PlanWithdrawal): ItemKey[] => {
  const target = readMergedInto(why.mergedInto);
  return [item, ...(target ? LOCALES.map((locale) => ({ ...target, locale })) : [])];
};

type TakeDown = { input: PlanWithdrawal; at: Date; publicationId: number };

/** Nobody looked at it before: the case in which it is looked at after. Begun by whoever took it down, about the text that stood there. */
const createOpenReview =
  ({ publications }: WithdrawDeps) =>
  async (
    sql: Sql,
    { caseId, fingerprint }: Pick<RecordedPublication, 'caseId' | 'fingerprint'>,
    { input: { item, actor, reason }, ...made }: TakeDown,
  ): Promise<void> => {
    // A publication has a text; only what plain SQL wrote may have none, and then there is nothing to look at.
    if (fingerprint === null) return;
    const { authors, saveNumber } = await publications.readWritten(sql, caseId);
    await publications.openActCase(sql, {
      ...{ ...item, ...made, fingerprint, saveNumber, by: actor, cause: reason.trim() },
      ...{ subject: 'take-down', workflowId: TAKE_DOWN_WORKFLOW },
      authors: [...new Set([actor.ref, ...authors])],
    });
  };

/** What withdrawing an item is, under its lock: the deed, or a refusal. */
export const createPlanWithdrawal = (deps: WithdrawDeps): PlanDeed<PlanWithdrawal> => {
  const { clock, publications, macs } = deps;
  const openReview = createOpenReview(deps);
  const resolveMerged = createResolveMerged(deps);
  return async (sql, input) => {
    const { item, reason, actor, caseId = null } = input;
    await lockItems(sql, toLocked(input));
    const facts = await publications.readForWithdraw(sql, item);
    const standing = toStanding(facts, macs);
    const { newest, isPublic, accounts, held, pending } = standing;
    // A forged withdrawal at the end of the chain took nothing away; a forged publication is to be withdrawn all the same.
    if (!newest || (newest.isWithdrawal && !isPublic)) return refuse('channels.nothing-live');
    const why = await resolveMerged(sql, input);
    if ('ok' in why) return why;
    const act = {
      supersedes: newest.publicationId,
      reason: reason.trim(),
      publishedAt: clock.now(),
    };
    const mac = macs.make('publication', {
      ...{ ...item, ...act, ...why, kind: 'withdrawal', withdrawalCaseId: caseId },
      ...{ caseId: null, batchId: null, fingerprint: null },
      ...{ publishedBy: actor.ref, publishedByName: actor.name },
    });
    const deliveries = planDeliveries({ accounts, held, open: pending, wanted: [] });
    const withdrawal = { ...act, item, why, actor, deliveries, mac, caseId };
    const make = async () => {
      const made = await publications.insertWithdrawal(sql, withdrawal);
      const taken = facts.publications?.findLast(({ fingerprint }) => fingerprint !== null);
      const { publicationId } = made;
      if (caseId === null && taken)
        await openReview(sql, taken, { input, at: act.publishedAt, publicationId });
      return made;
    };
    return { ok: true, make };
  };
};

/** What is asked of whoever withdraws; undefined: all is there. */
export const judgeWithdrawal = ({
  reason,
  kind,
  mergedInto,
}: WithdrawInput): Refused | undefined => {
  if (kind === null) return refuse('channels.kind-required', 'kind');
  if (kind === 'merged' && !mergedInto) {
    return refuse('channels.merged-address', 'mergedInto');
  }
  return reason.trim() === '' ? refuse('channels.reason-required', 'reason') : undefined;
};

/** others: of all languages these alone, besides the asked one. */
type PlanInput = WithdrawInput & { caseId?: number; others?: readonly Locale[] };

/** One for each language that is withdrawn, the asked one first. */
const toEachLanguage = ({
  item,
  kind,
  mergedInto,
  allLanguages = false,
  others: wanted = LOCALES,
  ...rest
}: PlanInput): PlanWithdrawal[] => {
  const merged = kind === 'merged' && mergedInto ? toMergedInto(mergedInto) : null;
  const own = { ...rest, item, why: { withdrawalKind: kind, mergedInto: merged } };
  const others = allLanguages ? wanted.filter((locale) => locale !== item.locale) : [];
  return [own, ...others.map((locale) => ({ ...own, item: { ...item, locale } }))];
};

type Planned = { what: PlanWithdrawal; deed: Deed };

/** Of each language that is to be withdrawn and is public: all or none. Refuses what the asked one refuses. */
export const createPlanWithdrawals = (deps: WithdrawDeps) => {
  const plan = createPlanWithdrawal(deps);
  return async (sql: Sql, input: PlanInput): Promise<Planned[] | Refused> => {
    const all = toEachLanguage(input);
    await lockItems(sql, all.flatMap(toLocked));
    const planned: Planned[] = [];
    for (const what of all) {
      const deed = await plan(sql, what);
      if (deed.ok) planned.push({ what, deed });
      // Of a language beside the asked one, that there is nothing to withdraw is no refusal.
      else if (what === all[0] || deed.refusal !== 'channels.nothing-live') return deed;
    }
    return planned;
  };
};

/**
 * Takes an item out of the public: a publication of kind `withdrawal`, and a delivery to every account that holds it or
 * may come to hold it (sending, unconfirmed). Needs a kind, which readers are told, and a reason, which they are not. The
 * item stays in its year's figure.
 */
export const createWithdraw = (deps: PublishDeps) => {
  const { database, hintDeliveries } = deps;
  const planAll = createPlanWithdrawals(deps);
  return async (input: WithdrawInput): Promise<Outcome<MadePublication>> => {
    const refused = judgeWithdrawal(input);
    if (refused) return refused;
    const made = await database.transact(async (sql): Promise<MadePublication[] | Refused> => {
      const planned = await planAll(sql, input);
      if ('ok' in planned) return planned;
      const publications: MadePublication[] = [];
      for (const { deed } of planned) publications.push(await deed.make());
      return publications;
    });
    if ('ok' in made) return made;
    for (const one of made) hintMade(hintDeliveries, one);
    return { ok: true, ...(made[0] as MadePublication) };
  };
};
