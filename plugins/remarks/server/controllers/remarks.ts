import type { Core } from '@strapi/strapi';

import { toUid } from '../../../../src/contracts/item';
import type { RemarkAct } from '../../../../src/contracts/remark';
import { AppError } from '../../../../src/platform/app-error';
import { noSuchCase, toCaseId } from '../../../../src/platform/strapi/case-of-request';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import { itemOfRequest } from '../../../../src/platform/strapi/item-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { Place } from '../adapters/remark-store';
import type { Remark } from '../core/check-remark';
import { REFUSALS } from '../core/refusals';
import type { RemarkServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser; userAbility: { can(action: string): boolean } };
};

const MENTIONS_SHOWN = 5;

const toNumber = (text = ''): number | null => {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
};
const noSuchThread = () =>
  new AppError({
    kind: 'missing',
    code: 'remark.no-thread',
    message: REFUSALS['remark.no-thread'],
  });

const toWords = (body: unknown) => {
  const { words, mentioned } = (body ?? {}) as Record<string, unknown>;
  const persons: unknown[] = Array.isArray(mentioned) ? mentioned : [];
  return { words: toText(words).trim(), mentioned: [...new Set(persons.map(toText))] };
};

/** '' and what is no text count as nothing chosen. */
const toChoice = (value: unknown): string | null => toText(value).trim() || null;

export const remarks = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('remarks').service('threads') as RemarkServices['threads'];

  const placeOfCase = async ({ params, state }: Ctx): Promise<Place> => {
    const caseId = toCaseId({ params });
    const place = await services().readCasePlace(caseId);
    if (!place) throw noSuchCase(caseId);
    const { sql, scope } = services();
    await scope().mustReadCase(sql, toActor(state.user), place.caseId);
    return place;
  };
  const placeOfThread = async ({ params, state }: Ctx): Promise<Place & { threadId: number }> => {
    const threadId = toNumber(params.threadId);
    const place = threadId === null ? null : await services().readThreadPlace(threadId);
    if (!place || threadId === null) throw noSuchThread();
    const { sql, scope } = services();
    await scope().mustReadCase(sql, toActor(state.user), place.caseId);
    return { ...place, threadId };
  };
  /** An auditor reads and says nothing. */
  const maySpeak = ({ state }: Ctx): boolean =>
    ['plugin::review.submit', 'plugin::review.decide'].some((one) => state.userAbility.can(one));
  const mustSpeak = (ctx: Ctx): void => {
    if (maySpeak(ctx)) return;
    throw new AppError({
      kind: 'denied',
      code: 'remark.read-only',
      message: '您只能查看批注，不能添加和办理。',
    });
  };
  const make = async (ctx: Ctx, place: Place, remark: Remark) => {
    const fields = Object.keys(strapi.contentType(toUid(place.item.type)).attributes);
    const readers = remark.mentioned.length === 0 ? [] : await services().readReaders(place);
    const mayMention = readers.map(({ ref }) => ref);
    const actor = toActor(ctx.state.user);
    return toBody(await services().make(remark, { fields, mayMention }, actor));
  };
  const describe = async (ctx: Ctx, place: Pick<Place, 'item'>) => ({
    threads: await services().readThreads(place),
    maySpeak: maySpeak(ctx),
    self: toActor(ctx.state.user).ref,
  });

  return {
    ofCase: withAppErrors(async (ctx: Ctx) => describe(ctx, await placeOfCase(ctx))),

    ofItem: withAppErrors(async (ctx: Ctx) => {
      const item = itemOfRequest(ctx);
      const { sql, scope } = services();
      await scope().mustRead(sql, toActor(ctx.state.user), item);
      return describe(ctx, { item });
    }),

    readers: withAppErrors(async (ctx: Ctx) => {
      mustSpeak(ctx);
      return { results: await services().readReaders(await placeOfCase(ctx)) };
    }),

    begin: withAppErrors(async (ctx: Ctx) => {
      mustSpeak(ctx);
      const place = await placeOfCase(ctx);
      const { field, passage } = (ctx.request.body ?? {}) as Record<string, unknown>;
      const at = { field: toChoice(field), passage: toChoice(passage) };
      const begun = { act: 'begin' as const, caseId: place.caseId, ...at };
      return make(ctx, place, { ...begun, ...toWords(ctx.request.body) });
    }),

    goOn: withAppErrors(async (ctx: Ctx) => {
      mustSpeak(ctx);
      const place = await placeOfThread(ctx);
      const { act } = (ctx.request.body ?? {}) as Record<string, unknown>;
      const followUp = {
        // What is none of these is refused by the rules.
        act: (act === 'begin' ? '' : toText(act)) as Exclude<RemarkAct, 'begin'>,
        threadId: place.threadId,
        ...toWords(ctx.request.body),
      };
      return make(ctx, place, followUp);
    }),

    mine: withAppErrors(async (ctx: Ctx) => {
      const actor = toActor(ctx.state.user);
      const found = await services().readMentions(actor.ref, MENTIONS_SHOWN * 2);
      const may = await Promise.all(
        found.map(({ caseId }) => services().mayReadCase(actor, caseId)),
      );
      return { results: found.filter((_one, at) => may[at]).slice(0, MENTIONS_SHOWN) };
    }),
  };
};
