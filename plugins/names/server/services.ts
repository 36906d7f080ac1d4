import type { Core } from '@strapi/strapi';

import type { NamedKind, Names, Place } from '../../../src/contracts/named';
import { toNamedUid } from '../../../src/contracts/named';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { SiteFacts } from '../../../src/contracts/site-facts';
import type { VersionedSettings } from '../../../src/contracts/site-settings';
import { AppError } from '../../../src/platform/app-error';
import type { Clock } from '../../../src/platform/clock';
import { areNamesBound } from '../../../src/platform/sql/confirmed-names';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listProposals, proposalStore, readColumns, readWaiting } from './adapters/proposal-store';
import { listSiteProposals, siteProposalStore } from './adapters/site-proposal-store';
import { REFUSALS } from './core/refusals';
import { createAnswerProposal } from './use-cases/answer-proposal';
import { createAnswerSiteProposal } from './use-cases/answer-site-proposal';
import { createProposeNames } from './use-cases/propose-names';
import { createProposeSiteFacts } from './use-cases/propose-site-facts';

/** Gives the desk's row names and place; site and guard of this plugin see to the rest in the same transaction. */
const createRename =
  (strapi: Core.Strapi) =>
  async (
    kind: NamedKind,
    documentId: string,
    { zh, en, slug }: Names,
    place: Place | null,
  ): Promise<void> => {
    const data = {
      ...{ nameZh: zh, nameEn: en },
      ...(slug !== null && { slug }),
      ...(place && { order: place.order }),
      ...(place && kind === 'column' && { parent: place.parentId }),
    };
    const row = await strapi
      .documents(toNamedUid(kind) as never)
      .update({ documentId, data } as never);
    if (row) return;
    // Gone from the desk past us: nothing of the transaction stays.
    const code = 'names.not-there';
    throw new AppError({ kind: 'missing', code, message: REFUSALS[code] });
  };

const proposals = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const deps = { database, clock, macs, proposals: proposalStore };
  return {
    database,
    macs,
    areBound: areNamesBound,
    list: listProposals,
    readKnown: proposalStore.readKnown,
    readColumns,
    readWaiting,
    propose: createProposeNames(deps),
    answer: createAnswerProposal({ ...deps, rename: createRename(strapi) }),
  };
};

type SiteSettingsService = {
  readNewestSettings(sql: Sql): Promise<VersionedSettings>;
  saveFacts(sql: Sql, facts: SiteFacts, by: string): Promise<void>;
};

/** What head and foot of the portal say. */
const site = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const settings = () => strapi.plugin('site').service('rendering') as SiteSettingsService;
  const deps = {
    ...{ database, macs, siteProposals: siteProposalStore },
    clock: strapi.get('gongkai.clock') as Clock,
    lock: proposalStore.lock,
    areBound: areNamesBound,
    saveFacts: (sql: Sql, facts: SiteFacts, by: string) => settings().saveFacts(sql, facts, by),
  };
  return {
    database,
    macs,
    areBound: areNamesBound,
    list: listSiteProposals,
    readFacts: siteProposalStore.readFacts,
    readColumns: siteProposalStore.readColumns,
    readSiteNames: async (sql: Sql) => {
      const { siteNameZh: zh, siteNameEn: en } = (await settings().readNewestSettings(sql))
        .settings;
      return { zh, en };
    },
    propose: createProposeSiteFacts(deps),
    answer: createAnswerSiteProposal(deps),
  };
};

export const services = { proposals, site };
export type NamesServices = {
  proposals: ReturnType<typeof proposals>;
  site: ReturnType<typeof site>;
};
