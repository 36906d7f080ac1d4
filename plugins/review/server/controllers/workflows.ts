import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { workflowAssignment } from '../../../../src/contracts/workflow-assignment';
import { stage } from '../../../../src/contracts/workflow-stage';
import { AppError } from '../../../../src/platform/app-error';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { chooseKeys } from '../core/stage-keys';
import type { ReviewServices, SiteRendering } from '../services';
import type { Ctx } from './items';
import { toNamed } from './to-named';

const name = z.string().transform((text) => text.trim());
/** The key of a stage is ours to give: a form sends none for a new one. */
const workflow = z.strictObject({
  nameZh: name,
  nameEn: name,
  stages: z.array(stage.extend({ key: z.string().nullable(), nameZh: name, nameEn: name })).max(50),
  since: z.number().int().nonnegative(),
});
const assigned = z.strictObject({
  assignments: z.array(workflowAssignment).max(500),
  since: z.number().int().nonnegative(),
});

const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const message = '审核流程的内容不完整，什么也没有保存。';
  throw new AppError({ kind: 'invalid', code: 'workflow.incomplete', message });
};

/** Workflows and which of them an item takes; each save is a new version. */
export const workflows = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;

  const find = async () => {
    const { workflows: all, assignments } = await services().readWorkflows();
    const { settings } = await rendering().readNewestSettings(services().database.sql);
    return {
      workflows: all,
      assignments,
      roles: await services().readDecidingRoles(),
      departments: settings.departments.map(toNamed),
      columns: settings.columns.map(({ parentId, ...column }) => ({
        ...toNamed(column),
        parentId,
      })),
    };
  };

  const save = async (ctx: Ctx, workflowId: string | null) => {
    const { stages, ...draft } = parse(workflow, ctx.request.body);
    const input = { ...draft, stages: chooseKeys(stages), workflowId };
    return toBody(await services().saveWorkflow(input, toActor(ctx.state.user)));
  };

  return {
    find: withAppErrors(find),
    create: withAppErrors((ctx: Ctx) => save(ctx, null)),
    update: withAppErrors((ctx: Ctx) => save(ctx, ctx.params.workflowId ?? '')),
    assign: withAppErrors(async (ctx: Ctx) => {
      const input = parse(assigned, ctx.request.body);
      return toBody(await services().saveAssignments(input, toActor(ctx.state.user)));
    }),
  };
};
