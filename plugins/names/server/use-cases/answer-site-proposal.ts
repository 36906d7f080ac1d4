import { siteFacts, toFactsText } from '../../../../src/contracts/site-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import { refuse } from '../core/refuse';
import { createGiveWord } from './give-word';
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

/** The second word on what head and foot of the portal say; every page follows. */
export const createAnswerSiteProposal = (deps: Deps) => {
  const { database, clock, macs, siteProposals, lock, saveFacts } = deps;
  return createGiveWord<SiteProposal['facts']>({
    ...{ database, clock, lock, find: siteProposals.find },
    findObstacle: (sql, facts) => findObstacle(sql, facts, deps),
    insertWord: (sql, word) =>
      siteProposals.insertWord(sql, { ...word, mac: macs.make('site-word', word) }),
    carryOut: (sql, facts, by) =>
      saveFacts(sql, siteFacts.parse(JSON.parse(facts.toFacts)), by.ref),
  });
};
