import type { Core } from '@strapi/strapi';

import { AppError } from '../../../../src/platform/app-error';
import { noSuchCase, toCaseId } from '../../../../src/platform/strapi/case-of-request';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toWordDownload } from '../../../../src/platform/strapi/to-word-download';
import { renderCaseForm, renderCaseFormForWord } from '../adapters/render-case-form';
import type { PrintedForm } from '../core/case-form';
import type { FormServices } from '../form-services';
import type { Ctx } from './items';

const toName = ({ form }: PrintedForm): string => `审核单${form.record.caseId}`;

const toFormId = ({ params }: Ctx): number => {
  const formId = Number(params.formId);
  return Number.isSafeInteger(formId) && formId > 0 ? formId : 0;
};

const noSuchForm = (formId: string) =>
  new AppError({
    kind: 'missing',
    code: 'review.no-form',
    message: `这张审核单没有编号为 ${formId.slice(0, 20).replaceAll(/\p{Cc}/gu, '\uFFFD')} 的打印记录。`,
  });

/** The official form of a case: printed for those who may read the case. */
export const caseForms = ({ strapi }: { strapi: Core.Strapi }) => {
  const forms = () => strapi.plugin('review').service('forms') as FormServices;

  const mustRead = async (ctx: Ctx): Promise<number> => {
    const caseId = toCaseId(ctx);
    await forms().mustReadCase(toActor(ctx.state.user), caseId);
    return caseId;
  };

  return {
    print: withAppErrors(async (ctx: Ctx) => {
      const caseId = await mustRead(ctx);
      const printed = await forms().print(caseId, toActor(ctx.state.user));
      if (!printed) throw noSuchCase(caseId);
      return { formId: printed.formId, name: toName(printed), html: renderCaseForm(printed) };
    }),

    /** What was printed, as a Word file. */
    word: withAppErrors(async (ctx: Ctx) => {
      const caseId = await mustRead(ctx);
      const printed = await forms().read(caseId, toFormId(ctx));
      if (!printed) throw noSuchForm(ctx.params.formId ?? '');
      const bytes = await forms().toWord(renderCaseFormForWord(printed), toName(printed));
      return toWordDownload(`${toName(printed)}.docx`, bytes);
    }),
  };
};
