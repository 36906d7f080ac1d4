// Wiring of the printed form.
import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../src/contracts/actor';
import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import { AppError } from '../../../src/platform/app-error';
import type { Clock } from '../../../src/platform/clock';
import { readContent } from '../../../src/platform/sql/read-content';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { insertForm, readFormRecord, readForms, readNames } from './adapters/case-form-store';
import { type FormNames, type PrintedForm, toFormShown } from './core/case-form';
import type { ReviewServices, SiteRendering } from './services';
import { createPrintForm } from './use-cases/print-form';

type WordFiles = { write(html: string, title: string): Promise<Buffer> };
type Deps = Parameters<typeof createPrintForm>[0];
type Named = { id: string; nameZh: string };

const nameOf = (list: readonly Named[], id: string | null): string | null =>
  list.find((one) => one.id === id)?.nameZh ?? null;

const formExpunged = () =>
  new AppError({
    kind: 'missing',
    code: 'review.form-expunged',
    message: '这张审核单的打印内容已彻底清除。',
  });

export const forms = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const cases = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;

  const readShown: Deps['readShown'] = async (sql, record) => {
    const content = await readContent(sql, record.fingerprint);
    const { settings } = await rendering().readNewestSettings(sql);
    const ids = content ? [...content.interprets, ...content.repeals, ...content.amends] : [];
    const related = ids.length === 0 ? [] : await cases().nameDocuments(sql, ids, record.locale);
    const departments = record.decisions.flatMap(({ departmentId }) => departmentId ?? []);
    const names: FormNames = {
      departments: Object.fromEntries(
        departments.map((id) => [id, nameOf(settings.departments, id) ?? id]),
      ),
      siteName: settings.siteNameZh,
      column: nameOf(settings.columns, content?.columnId ?? null),
      department: nameOf(settings.departments, content?.departmentId ?? null),
      ...(await readNames(sql, record, {
        accountIds: content?.accounts ?? [],
        departmentId: content?.departmentId ?? null,
      })),
      related: related.map(({ title, documentNumber }) =>
        [title, documentNumber].filter(Boolean).join(' '),
      ),
    };
    const findings = content ? await cases().check(sql, content) : [];
    return toFormShown(record, content, findings, names);
  };

  return {
    mustReadCase: (actor: Actor, caseId: number) =>
      (strapi.get('gongkai.department-scope') as DepartmentScope).mustReadCase(
        database.sql,
        actor,
        caseId,
      ),
    print: createPrintForm({
      database,
      clock,
      macs,
      readRecord: readFormRecord,
      readShown,
      insertForm,
    }),
    /** As it was printed; null: no such form of this case. */
    read: async (caseId: number, formId: number): Promise<PrintedForm | null> => {
      const [kept] = await readForms(database.sql, caseId, formId);
      if (kept && !('record' in kept.facts)) throw formExpunged();
      return kept ? { ...kept, form: kept.facts, printedAt: new Date(kept.printedAt) } : null;
    },
    toWord: (html: string, title: string) =>
      (strapi.plugin('content').service('wordFiles') as WordFiles).write(html, title),
  };
};
export type FormServices = ReturnType<typeof forms>;
