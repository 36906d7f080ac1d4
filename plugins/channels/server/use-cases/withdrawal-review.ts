// A withdrawal that is asked for first and done once a second person agrees (撤稿申请).
import type { PlanAgreedWithdrawal } from '../../../../src/contracts/agreed-withdrawal';
import { WITHDRAWAL_WORKFLOW } from '../../../../src/contracts/case-subject';
import { type ItemKey, type Locale, LOCALES } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import { liveOf, toChain } from '../../../../src/contracts/publication-chain';
import { toMergedInto } from '../../../../src/contracts/withdrawal';
import { lockItems } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { isGenuine } from '../core/may-publish';
import type { MadePublication } from '../core/ports';
import { refuse } from '../core/refusals';
import { hintMade } from './deed';
import type { PublishDeps } from './publish';
import { createPlanWithdrawals, judgeWithdrawal, type WithdrawInput } from './withdraw';

/** The unique index of open cases: a withdrawal of the item is in review already. */
const IS_OPEN_ALREADY = '23505';

/** What is public of an item, and who wrote it. */
const createReadLive =
  ({ publications, macs }: Pick<PublishDeps, 'publications' | 'macs'>) =>
  async (sql: Sql, item: ItemKey) => {
    const facts = await publications.readForWithdraw(sql, item);
    const live = liveOf(toChain(facts.publications, macs));
    return live && { ...live, ...(await publications.readWritten(sql, live.caseId)) };
  };

/**
 * Opens the case of a withdrawal. What could not be withdrawn now is refused now, with the same words; nothing leaves the
 * public before the case is agreed to. Nobody who wrote the text, nor who asks, decides.
 */
export const createAskWithdrawal = (deps: PublishDeps) => {
  const { database, clock, publications } = deps;
  const readLive = createReadLive(deps);
  const planAll = createPlanWithdrawals(deps);
  return async (input: WithdrawInput): Promise<Outcome<{ caseId: number }>> => {
    const refused = judgeWithdrawal(input);
    if (refused) return refused;
    const { item, kind, mergedInto, allLanguages = false, reason, actor } = input;
    try {
      return await database.transact(async (sql): Promise<Outcome<{ caseId: number }>> => {
        const planned = await planAll(sql, input);
        if ('ok' in planned) return planned;
        const lives = [];
        for (const { what } of planned) lives.push(await readLive(sql, what.item));
        const [own, ...others] = lives;
        if (!own || own.fingerprint === null) return refuse('channels.nothing-live');
        // Of every language that goes: nobody agrees to withdrawing what they wrote.
        const authors = lives.flatMap((live) => live?.authors ?? []);
        const caseId = await publications.openActCase(sql, {
          ...{ ...item, fingerprint: own.fingerprint, saveNumber: own.saveNumber },
          ...{ by: actor, at: clock.now() },
          ...{ subject: 'withdrawal', workflowId: WITHDRAWAL_WORKFLOW, cause: reason.trim() },
          ...{ publicationId: own.publicationId, withdrawalKind: kind, allLanguages },
          otherPublications: allLanguages
            ? others.flatMap((one) => one?.publicationId ?? [])
            : null,
          mergedInto: kind === 'merged' && mergedInto ? toMergedInto(mergedInto) : null,
          authors: [...new Set([actor.ref, ...authors])],
        });
        return { ok: true, caseId };
      });
    } catch (error) {
      if ((error as { code?: string }).code !== IS_OPEN_ALREADY) throw error;
      return refuse('channels.withdrawal-asked');
    }
  };
};

/**
 * Which other languages go: those that were public when it was asked for. null: one of them is public otherwise than then, which
 * nobody who agrees has seen. `asked` null: a request of before this was kept.
 */
const createFindOthers =
  ({ publications, macs }: Pick<PublishDeps, 'publications' | 'macs'>) =>
  async (sql: Sql, item: ItemKey, asked: readonly number[] | null): Promise<Locale[] | null> => {
    const all = LOCALES.filter((locale) => locale !== item.locale);
    if (asked === null) return all;
    await lockItems(
      sql,
      LOCALES.map((locale) => ({ ...item, locale })),
    );
    const found: Locale[] = [];
    for (const locale of all) {
      const { publications: rows } = await publications.readForWithdraw(sql, { ...item, locale });
      const chain = toChain(rows, macs);
      const live = liveOf(chain);
      const wasAsked = chain.genuine.some(({ publicationId }) => asked.includes(publicationId));
      if (!live || !wasAsked) continue;
      if (!asked.includes(live.publicationId)) return null;
      found.push(locale);
    }
    return found;
  };

/**
 * What agreeing to a withdrawal does, planned in the decision's own transaction. A request, or a decision before this one, that
 * plain SQL wrote is none.
 */
export const createPlanAgreedWithdrawal = (deps: PublishDeps): PlanAgreedWithdrawal => {
  const { publications, macs } = deps;
  const planAll = createPlanWithdrawals(deps);
  const findOthers = createFindOthers(deps);
  return async (sql, input) => {
    const decided = await publications.readDecided(sql, input.caseId);
    if (!decided || !isGenuine(decided, macs)) return refuse('channels.forged-withdrawal');
    const { allLanguages, otherPublications = null } = decided.case;
    const others = allLanguages ? await findOthers(sql, input.item, otherPublications) : [];
    if (others === null) return refuse('channels.withdrawal-moved-on');
    const planned = await planAll(sql, { ...input, others });
    if ('ok' in planned) return planned;
    const make = async () => {
      const made: MadePublication[] = [];
      for (const { deed } of planned) made.push(await deed.make());
      return () => made.forEach((one) => hintMade(deps.hintDeliveries, one));
    };
    return { ok: true, make };
  };
};
