import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { type SiteFacts, toFactsText } from '../../../../src/contracts/site-facts';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import {
  checkReason,
  checkSiteFacts,
  type FactProblem,
  toSiteFacts,
} from '../core/check-site-facts';
import { REFUSALS } from '../core/refusals';
import { refuse } from '../core/refuse';
import type { SiteProposalStore } from './site-ports';

export type SiteDeps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  siteProposals: SiteProposalStore;
  /** Waits for other transactions that change site settings. */
  lock(sql: Sql): Promise<void>;
  /** Whether readers see a site already. */
  areBound(sql: Sql): Promise<boolean>;
  /** Writes a version of the site settings with these facts, in the transaction that runs. */
  saveFacts(sql: Sql, facts: SiteFacts, by: string): Promise<void>;
};

const refuseFields = (problems: readonly FactProblem[]): Outcome => {
  const [first] = problems;
  if (!first) throw new Error('nothing is refused');
  const errors = problems.map(({ refusal, path }) => ({ path, message: REFUSALS[refusal] }));
  return { ok: false, refusal: first.refusal, message: REFUSALS[first.refusal], errors };
};

/**
 * Proposes what head and foot of the portal are to say; nothing changes until another person confirms it. Before the first
 * publication there are no readers: then it counts at once.
 */
export const createProposeSiteFacts =
  ({ database, clock, macs, siteProposals, lock, areBound, saveFacts }: SiteDeps) =>
  (given: Readonly<Record<string, unknown>>, reasonGiven: string, by: Actor): Promise<Outcome> =>
    database.transact(async (sql): Promise<Outcome> => {
      await lock(sql);
      const before = await siteProposals.readFacts(sql);
      const facts = toSiteFacts(given);
      const isBound = await areBound(sql);
      const reason = reasonGiven.trim();
      const columnIds = (await siteProposals.readColumns(sql)).map(({ id }) => id);
      const problems = [
        ...checkSiteFacts(facts, before, columnIds),
        ...(isBound ? checkReason(reason) : []),
      ];
      if (problems.length > 0) return refuseFields(problems);
      if (!isBound) {
        await saveFacts(sql, facts, by.ref);
        return { ok: true };
      }
      if (await siteProposals.hasWaiting(sql)) return refuse('names.site-waiting');
      const proposal = {
        fromFacts: before && toFactsText(before),
        ...{ toFacts: toFactsText(facts), reason },
        ...{ proposedBy: by.ref, proposedByName: by.name, proposedAt: clock.now() },
      };
      const mac = macs.make('site-proposal', proposal);
      await siteProposals.insertProposal(sql, { ...proposal, mac });
      return { ok: true };
    });
