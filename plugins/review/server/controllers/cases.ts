import type { Core } from '@strapi/strapi';

import { toAddress, toItemPath } from '../../../../src/contracts/portal-path';
import type { Verdict } from '../../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { LATE_AFTER_WORKING_DAYS, toLimits } from '../../../../src/contracts/waiting';
import { readMergedInto } from '../../../../src/contracts/withdrawal';
import { toNamedDepartments } from '../../../../src/contracts/workflow-stage';
import { readContent } from '../../../../src/platform/sql/read-content';
import { noSuchCase, toCaseId } from '../../../../src/platform/strapi/case-of-request';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { readItemFacts } from '../adapters/case-store';
import { readDepartmentNames } from '../adapters/desk-store';
import {
  readCase,
  readPublications,
  readTasks,
  type RecordedCase,
} from '../adapters/item-review-store';
import { readEmbargo, readSchedules } from '../adapters/schedule-store';
import { toItemState } from '../core/item-state';
import { toMay, toMayOfCase } from '../core/may';
import type { ReviewServices, SiteRendering } from '../services';
import { isLive, toAbilities, toDecision, toOpenCase } from './describe-item';
import type { Ctx } from './items';
import { markTasks } from './mark-tasks';
import { toAddresses } from './to-addresses';
import { toPlaces, toTask } from './to-task';
import { toTaskFilter } from './to-task-filter';

/** Documents that this one will change once it is public, by name. */
const readEffects = async (
  { database, nameDocuments }: ReviewServices['cases'],
  { repeals, amends, effectiveOn, locale }: RevisionContent,
) => {
  const ids = [...repeals, ...amends];
  const named = ids.length === 0 ? [] : await nameDocuments(database.sql, ids, locale);
  const toEffect = (how: 'repealed' | 'amended') => (documentId: string) => ({
    documentId,
    how,
    on: effectiveOn,
    title: named.find((one) => one.documentId === documentId)?.title ?? null,
  });
  return [...repeals.map(toEffect('repealed')), ...amends.map(toEffect('amended'))];
};

const toMergedAddress = (text: string | null): string | null => {
  const item = readMergedInto(text);
  return item ? toAddress(toItemPath(item)) : null;
};

export const cases = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;

  /** Of an open case: until when its stage is to be done, and who has taken it. */
  const markCase = async ({ caseId, open }: RecordedCase) => {
    if (!open) return undefined;
    const { now, readCalendar, database } = services();
    const task = { ...open, caseId };
    const known = { now: now(), calendar: await readCalendar() };
    return (await markTasks(database.sql, [task], known))[0];
  };

  const describe = async (ctx: Ctx) => {
    const { sql } = services().database;
    const caseId = toCaseId(ctx);
    const recorded = await readCase(sql, caseId);
    if (!recorded) throw noSuchCase(caseId);
    const actor = toActor(ctx.state.user);
    await services().scope().mustReadCase(sql, actor, caseId);
    const [{ departments, absent }, mayWrite, content, [facts], publications, { settings }] =
      await Promise.all([
        services().readPlaces(actor.ref),
        services().scope().mayWrite(sql, actor, recorded.item),
        readContent(sql, recorded.fingerprint),
        readItemFacts(sql, recorded.item),
        readPublications(sql, recorded.item),
        rendering().readNewestSettings(sql),
      ]);
    const open = toOpenCase(recorded);
    const departmentNames = await readDepartmentNames(sql, toNamedDepartments(recorded.stages));
    const live = publications.find(isLive) ?? null;
    const marked = await markCase(recorded);
    const decision = toDecision(open, actor, departments, absent);
    const abilities = toAbilities(ctx.state, mayWrite);
    // The buttons are those of this case, which may be an older one than the item's open one.
    const schedule = facts?.open?.schedule ?? null;
    const state = facts ? toItemState({ ...facts, open: open && { ...open, schedule } }) : 'draft';
    return {
      ...recorded,
      ...recorded.open,
      open: recorded.open,
      departmentNames,
      state,
      content,
      findings: content
        ? await services().check(sql, content, { until: recorded.submittedAt })
        : [],
      effects: content ? await readEffects(services(), content) : [],
      addresses: content ? toAddresses(strapi, content) : {},
      html: content ? await rendering().renderPreview(content, settings) : null,
      live,
      publications,
      schedules: await readSchedules(sql, recorded.item, {
        openCaseId: open?.caseId ?? null,
        // What is set for the item's withdrawal is said beside the item.
        isPublic: false,
      }),
      embargo:
        open && recorded.subject === 'publication' && (await readEmbargo(sql, recorded.item)),
      holder: marked?.holder ?? null,
      deadline: marked?.deadline ?? null,
      insteadOf: decision.insteadOf,
      /** Of a merged one: the address on the portal. */
      mergedInto: toMergedAddress(recorded.mergedInto),
      may: toMayOfCase(recorded, toMay(state, live !== null, abilities, decision)),
    };
  };

  const listTasks = async (ctx: Ctx) => {
    const { sql } = services().database;
    const actor = toActor(ctx.state.user);
    const { page, pageSize } = pageOfRequest(ctx);
    const { settings } = await rendering().readNewestSettings(sql);
    const own = await services().readPlaces(actor.ref);
    const now = services().now();
    const calendar = await services().readCalendar();
    const { rows, total } = await readTasks(sql, {
      places: toPlaces(actor, own),
      filter: toTaskFilter(ctx, settings),
      ...{ now, limits: toLimits(now, calendar), usual: LATE_AFTER_WORKING_DAYS },
      page,
      pageSize,
    });
    const results = rows.map((row) => toTask(row, settings, actor, own));
    return {
      results: await markTasks(sql, results, { now, calendar }),
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    };
  };

  return {
    tasks: withAppErrors(listTasks),
    find: withAppErrors(describe),

    decide: withAppErrors(async (ctx: Ctx) => {
      const body = (ctx.request.body ?? {}) as Record<string, unknown>;
      const decision = {
        caseId: toCaseId(ctx),
        verdict: body.verdict as Verdict,
        reason: toText(body.reason),
        fingerprint: toText(body.fingerprint),
      };
      return toBody(await services().decide(decision, toActor(ctx.state.user)));
    }),

    recall: withAppErrors(async (ctx: Ctx) => {
      const body = (ctx.request.body ?? {}) as Record<string, unknown>;
      const input = { caseId: toCaseId(ctx), reason: toText(body.reason) };
      return toBody(await services().recall(input, toActor(ctx.state.user)));
    }),
  };
};
