import type { Core } from '@strapi/strapi';

import type { NamedKind, NameVerdict, Place } from '../../../../src/contracts/named';
import type { SiteColumn } from '../../../../src/contracts/site-settings';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { ListedProposal } from '../adapters/proposal-store';
import { isPossibleParent } from '../core/check-proposal';
import type { NamesServices } from '../services';
import { refuseUnknown, toProposalId } from './to-proposal-id';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

/** Who asks, and what columns are called now. */
type Around = { self: string; columns: readonly SiteColumn[] };

const withParent = (place: Place | null, columns: readonly SiteColumn[]) => {
  const parent = columns.find(({ id }) => id === place?.parentId);
  return (
    place && { ...place, parent: parent ? { nameZh: parent.nameZh, nameEn: parent.nameEn } : null }
  );
};

/** null: the top; undefined: as it is. What is no id is the id of no column. */
const toParentId = (value: unknown): string | null | undefined => {
  if (value === undefined || value === null) return value;
  return typeof value === 'string' ? toText(value) : '?';
};
const bodyOf = ({ request }: Ctx) => (request.body ?? {}) as Record<string, unknown>;

/** Names that are to change, and a second person's word on them. */
export const proposals = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('names').service('proposals') as NamesServices['proposals'];
  const byWhom = ({ state }: Ctx) => toActor(state.user);

  const toListed = ({ proposalId, facts, word }: ListedProposal, { self, columns }: Around) => {
    const { mac: _code, beforeMacs: _before, ...said } = facts;
    const isGenuine = services().macs.isGenuine('name-proposal', facts);
    return {
      ...{ proposalId, ...said, isGenuine, isOwn: facts.proposedBy === self },
      fromPlace: withParent(said.fromPlace, columns),
      toPlace: withParent(said.toPlace, columns),
      word: word && {
        ...{ verdict: word.verdict, reason: word.reason },
        ...{ givenByName: word.givenByName, givenAt: word.givenAt },
      },
    };
  };

  const find = (kind: NamedKind) =>
    withAppErrors(async (ctx: Ctx) => {
      const { database, readKnown, readWaiting, areBound } = services();
      const documentId = toText(ctx.params.documentId);
      const known = await readKnown(database.sql, kind, documentId);
      if (!known) throw refuseUnknown('names.not-there');
      const { names, place, columns } = known;
      const waiting = await readWaiting(database.sql, kind, documentId);
      const bound = await areBound(database.sql);
      return {
        ...{ bound, names, place },
        /** Below which it could hang, and what the parents of a proposal are called. */
        columns: columns.map(({ id, nameZh, nameEn }) => ({
          ...{ id, nameZh, nameEn },
          isPossible: isPossibleParent(id, { documentId, columns }),
        })),
        waiting: waiting && toListed(waiting, { self: byWhom(ctx).ref, columns }),
      };
    });
  const propose = (kind: NamedKind) =>
    withAppErrors(async (ctx: Ctx) => {
      const { nameZh, nameEn, slug, order, parentId, reason } = bodyOf(ctx);
      const asked = { nameZh: toText(nameZh), nameEn: toText(nameEn), slug: toText(slug) };
      const documentId = toText(ctx.params.documentId);
      const place = { order, parentId: toParentId(parentId) };
      const input = { kind, documentId, ...asked, ...place, reason: toText(reason) };
      return toBody(await services().propose(input, byWhom(ctx)));
    });
  const answer = (verdict: NameVerdict) =>
    withAppErrors(async (ctx: Ctx) => {
      const given = {
        proposalId: toProposalId(ctx.params.proposalId),
        verdict,
        reason: toText(bodyOf(ctx).reason),
      };
      return toBody(await services().answer(given, byWhom(ctx)));
    });

  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { page, pageSize } = pageOfRequest(ctx);
      const state = ctx.query.state === 'all' ? 'all' : 'waiting';
      const { database, list, readColumns } = services();
      const { rows, total } = await list(database.sql, { state, page, pageSize });
      const around = { self: byWhom(ctx).ref, columns: await readColumns(database.sql) };
      return {
        results: rows.map((row) => toListed(row, around)),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    }),
    findColumn: find('column'),
    findDepartment: find('department'),
    proposeColumn: propose('column'),
    proposeDepartment: propose('department'),
    confirm: answer('confirmed'),
    decline: answer('declined'),
    takeBack: answer('taken-back'),
  };
};
