import type { Core } from '@strapi/strapi';

import type { NameVerdict } from '../../../../src/contracts/named';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { type ListedSiteProposal, readFactsText } from '../adapters/site-proposal-store';
import type { NamesServices } from '../services';
import { toProposalId } from './to-proposal-id';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};
type SiteState = { readTemplateProblems(): unknown };

/** So many of the changes before are shown. */
const SHOWN = 20;

const bodyOf = ({ request }: Ctx) =>
  (typeof request.body === 'object' && request.body ? request.body : {}) as Record<string, unknown>;

/** What head and foot of the portal say, and a second person's word on it. */
export const site = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('names').service('site') as NamesServices['site'];
  const state = () => strapi.plugin('site').service('rendering') as SiteState;

  const toListed = ({ proposalId, facts, word }: ListedSiteProposal, self: string) => ({
    proposalId,
    from: readFactsText(facts.fromFacts),
    to: readFactsText(facts.toFacts),
    ...{ reason: facts.reason, proposedByName: facts.proposedByName, proposedAt: facts.proposedAt },
    isOwn: facts.proposedBy === self,
    isGenuine: services().macs.isGenuine('site-proposal', facts),
    word: word && {
      ...{ verdict: word.verdict, reason: word.reason },
      ...{ givenByName: word.givenByName, givenAt: word.givenAt },
    },
  });
  const answer = (verdict: NameVerdict) =>
    withAppErrors(async (ctx: Ctx) => {
      const proposalId = toProposalId(ctx.params.proposalId);
      const given = { proposalId, verdict, reason: toText(bodyOf(ctx).reason) };
      return toBody(await services().answer(given, toActor(ctx.state.user)));
    });

  return {
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, readFacts, readColumns, readSiteNames, list, areBound } = services();
      const { sql } = database;
      const proposals = await list(sql, SHOWN);
      const self = toActor(ctx.state.user).ref;
      return {
        bound: await areBound(sql),
        facts: await readFacts(sql),
        names: await readSiteNames(sql),
        columns: (await readColumns(sql)).map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
        proposals: proposals.map((one) => toListed(one, self)),
        templates: state().readTemplateProblems(),
      };
    }),
    propose: withAppErrors(async (ctx: Ctx) => {
      const { reason, ...facts } = bodyOf(ctx);
      return toBody(await services().propose(facts, toText(reason), toActor(ctx.state.user)));
    }),
    confirm: answer('confirmed'),
    decline: answer('declined'),
    takeBack: answer('taken-back'),
  };
};
