import type { Actor } from '../../../../src/contracts/actor';
import type { Outcome } from '../../../../src/contracts/outcome';
import { siteFacts, toFactsText } from '../../../../src/contracts/site-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refuse';
import { type Answer, findRefusal } from './answer-proposal';
import type { SiteDeps } from './propose-site-facts';
import type { SiteProposal } from './site-ports';

type Deps = Omit<SiteDeps, 'areBound'>;

/** Whether what is to be confirmed is genuine, and still says what it said. */
const findObstacle = async (sql: Sql, facts: SiteProposal['facts'], deps: Deps) => {
  if (!deps.macs.isGenuine('site-proposal', facts)) return refuse('names.forged');
  const known = await deps.siteProposals.readFacts(sql);
  const stands = known && toFactsText(known);
  return stands === facts.fromFacts ? undefined : refuse('names.moved-on');
};

/** The second person confirms, and every page follows; or declines with a reason. Or the first person takes it back. */
export const createAnswerSiteProposal =
  (deps: Deps) =>
  (given: Answer, by: Actor): Promise<Outcome> =>
    deps.database.transact(async (sql): Promise<Outcome> => {
      const { clock, macs, siteProposals, lock, saveFacts } = deps;
      const answer = { ...given, reason: given.reason.trim() };
      await lock(sql);
      const proposal = await siteProposals.find(sql, answer.proposalId);
      if (!proposal) return refuse('names.unknown');
      const { facts } = proposal;
      const confirms = answer.verdict === 'confirmed';
      const refused =
        findRefusal(answer, proposal, by) ??
        (confirms ? await findObstacle(sql, facts, deps) : undefined);
      if (refused) return refused;
      const word = { ...answer, givenBy: by.ref, givenByName: by.name, givenAt: clock.now() };
      await siteProposals.insertWord(sql, { ...word, mac: macs.make('site-word', word) });
      if (confirms) await saveFacts(sql, siteFacts.parse(JSON.parse(facts.toFacts)), by.ref);
      return { ok: true };
    });
