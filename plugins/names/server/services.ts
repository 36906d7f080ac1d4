import type { Core } from '@strapi/strapi';

import type { NamedKind, Names, Place } from '../../../src/contracts/named';
import { toNamedUid } from '../../../src/contracts/named';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { AppError } from '../../../src/platform/app-error';
import type { Clock } from '../../../src/platform/clock';
import { areNamesBound } from '../../../src/platform/sql/confirmed-names';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { listProposals, proposalStore, readColumns, readWaiting } from './adapters/proposal-store';
import { REFUSALS } from './core/refusals';
import { createAnswerProposal } from './use-cases/answer-proposal';
import { createProposeNames } from './use-cases/propose-names';

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

export const services = { proposals };
export type NamesServices = { proposals: ReturnType<typeof proposals> };
