import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../../src/contracts/actor';
import { type ItemKey } from '../../../../src/contracts/item';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfEntry, itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { ListedMember } from '../adapters/bundle-list';
import type { BundleServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser; userAbility: { can(action: string): boolean } };
};

const itemsOf = (body: unknown): ItemKey[] => {
  const { items } = (body ?? {}) as { items?: unknown };
  const all = Array.isArray(items) ? (items as (Record<string, unknown> | null)[]) : [];
  // One more than a bundle takes is refused as such; further ones change nothing.
  return all.slice(0, 11).map(itemOfEntry);
};

/** Items that are submitted, and published, together. */
export const bundles = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('bundle').service('bundles') as BundleServices['bundles'];

  /** Of another department's item nothing is told but that it is there. */
  const toShown = async ({ title, open, firstCaseId, ...item }: ListedMember, actor: Actor) => {
    const { database, scope } = services();
    const mayRead = await scope().mayReadCase(database.sql, actor, open?.caseId ?? firstCaseId);
    return mayRead
      ? { ...item, title, open, mayRead }
      : { ...item, title: null, open: open && { ...open, caseId: null }, mayRead };
  };

  return {
    find: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, readBinding, listMembers, listCandidates } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustRead(database.sql, actor, item);
      const maySubmit =
        ctx.state.userAbility.can('plugin::review.submit') &&
        (await scope().mayWrite(database.sql, actor, item));
      const bundle = await readBinding(item);
      if (!bundle) {
        return { bundle: null, candidates: maySubmit ? await listCandidates(item, actor) : [] };
      }
      const { bundleId, facts, standing } = bundle;
      const members = [];
      for (const one of await listMembers(bundleId)) members.push(await toShown(one, actor));
      return {
        bundle: {
          ...{ bundleId, standing, madeByName: facts.madeByName, madeAt: facts.madeAt },
          others: members.filter(
            ({ type, documentId }) => type !== item.type || documentId !== item.documentId,
          ),
          mayDissolve: maySubmit,
        },
        candidates: [],
      };
    }),

    submit: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, submit } = services();
      const items = itemsOf(ctx.request.body);
      const actor = toActor(ctx.state.user);
      for (const item of items) await scope().mustWrite(database.sql, actor, item);
      return toBody(await submit(items, actor));
    }),

    dissolve: withAppErrors(async (ctx: Ctx) => {
      const { database, scope, dissolve } = services();
      const item = itemOfRequest(ctx);
      const actor = toActor(ctx.state.user);
      await scope().mustWrite(database.sql, actor, item);
      const { reason } = (ctx.request.body ?? {}) as Record<string, unknown>;
      return toBody(await dissolve(item, toText(reason), actor));
    }),
  };
};
