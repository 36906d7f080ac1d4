import type { Core } from '@strapi/strapi';

import type { NamedKind, NameVerdict } from '../../../../src/contracts/named';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { ListedProposal } from '../adapters/proposal-store';
import { REFUSALS } from '../core/refusals';
import type { NamesServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const refuseUnknown = (code: 'names.unknown' | 'names.not-there') =>
  new AppError({ kind: 'missing', code, message: REFUSALS[code] });

const toProposalId = ({ params }: Ctx): number => {
  const id = Number(params.proposalId);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw refuseUnknown('names.unknown');
};
const bodyOf = ({ request }: Ctx) => (request.body ?? {}) as Record<string, unknown>;

/** Names that are to change, and a second person's word on them. */
export const proposals = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('names').service('proposals') as NamesServices['proposals'];
  const byWhom = ({ state }: Ctx) => toActor(state.user);

  const toListed = ({ proposalId, facts, word }: ListedProposal, { self }: { self: string }) => {
    const { mac: _code, beforeMacs: _before, ...said } = facts;
    const isGenuine = services().macs.isGenuine('name-proposal', facts);
    return {
      ...{ proposalId, ...said, isGenuine, isOwn: facts.proposedBy === self },
      word: word && {
        ...{ verdict: word.verdict, reason: word.reason },
        ...{ givenByName: word.givenByName, givenAt: word.givenAt },
      },
    };
  };

  const find = (kind: NamedKind) =>
    withAppErrors(async (ctx: Ctx) => {
      const { database, readNames, readWaiting, areBound } = services();
      const documentId = toText(ctx.params.documentId);
      const names = await readNames(database.sql, kind, documentId);
      if (!names) throw refuseUnknown('names.not-there');
      const waiting = await readWaiting(database.sql, kind, documentId);
      const bound = await areBound(database.sql);
      return { bound, names, waiting: waiting && toListed(waiting, { self: byWhom(ctx).ref }) };
    });
  const propose = (kind: NamedKind) =>
    withAppErrors(async (ctx: Ctx) => {
      const { nameZh, nameEn, slug, reason } = bodyOf(ctx);
      const asked = { nameZh: toText(nameZh), nameEn: toText(nameEn), slug: toText(slug) };
      const documentId = toText(ctx.params.documentId);
      const input = { kind, documentId, ...asked, reason: toText(reason) };
      return toBody(await services().propose(input, byWhom(ctx)));
    });
  const answer = (verdict: NameVerdict) =>
    withAppErrors(async (ctx: Ctx) => {
      const given = { proposalId: toProposalId(ctx), verdict, reason: toText(bodyOf(ctx).reason) };
      return toBody(await services().answer(given, byWhom(ctx)));
    });

  return {
    list: withAppErrors(async (ctx: Ctx) => {
      const { page, pageSize } = pageOfRequest(ctx);
      const state = ctx.query.state === 'all' ? 'all' : 'waiting';
      const { database, list } = services();
      const { rows, total } = await list(database.sql, { state, page, pageSize });
      const self = byWhom(ctx).ref;
      return {
        results: rows.map((row) => toListed(row, { self })),
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
