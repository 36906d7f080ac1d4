// Whether a set of templates can make every page; what cannot is refused before a page is made with it.
import { SEARCH_MARK } from '../../../../../src/contracts/search-place';
import { readMarks } from '../../core/page-marks';
import type { TemplateProblem } from '../../core/ports';
import { type Engine, type TemplateSet, toProblem } from './liquid';
import { createPages } from './pages';
import { printSamples, SAMPLE_MARKS } from './samples';

const problemAt = (file: string, line: number, message: string) => [{ file, line, message }];
/** What lists and texts know of themselves. */
const OWN = ['size', 'first', 'last'];

/** The part of a path that no model has; undefined where one has it, or holds nothing there that could tell. */
const findUnknown = (models: readonly unknown[], path: readonly (string | number)[]) => {
  let values = models;
  for (const [at, segment] of path.entries()) {
    const objects = values.filter((value) => typeof value === 'object' && value !== null);
    if (objects.length === 0 || typeof segment === 'number') return undefined;
    const lists = objects.some((value) => Array.isArray(value));
    const found = objects.filter((value) => Object.hasOwn(value as object, segment));
    if (lists && OWN.includes(segment)) return undefined;
    if (found.length === 0) return path.slice(0, at + 1).join('.');
    values = found.map((value) => (value as Record<string, unknown>)[segment]);
  }
  return undefined;
};

const findSyntax = (engine: Engine, templates: TemplateSet): TemplateProblem[] =>
  Object.keys(templates).flatMap((file) => {
    try {
      engine.parse(file);
      return [];
    } catch (error) {
      const problem = toProblem(error, templates);
      if (!problem) throw error;
      return [problem];
    }
  });

/** Prints the samples and looks through what templates ask for, in branches too that no sample takes. */
const findInUse = (engine: Engine, templates: TemplateSet): TemplateProblem[] => {
  const models = new Map<string, object[]>();
  try {
    const pages = createPages((file, model) => {
      models.set(file, [...(models.get(file) ?? []), model]);
      return engine.render(file, model);
    });
    const [full, bare, merged, search] = printSamples(pages);
    for (const page of [full, bare]) {
      if (JSON.stringify(readMarks(page ?? '')) !== JSON.stringify(SAMPLE_MARKS))
        return problemAt('item.liquid', 1, 'prints no page.marks, or no </html> at its end');
    }
    if (!merged?.includes('gongkai-merged-into'))
      return problemAt('withdrawn.liquid', 1, 'prints no page.marks');
    if (!search?.includes(SEARCH_MARK)) return problemAt('search.liquid', 1, 'prints no results');
    return [...models].flatMap(([name, given]) =>
      engine.asked(name).flatMap(({ path, file, line }) => {
        const unknown = findUnknown(given, path);
        return unknown ? problemAt(file, line, `undefined variable: ${unknown}`) : [];
      }),
    );
  } catch (error) {
    const problem = toProblem(error, templates);
    if (!problem) throw error;
    return [problem];
  }
};

/** Empty where all is well. */
export const checkTemplates = (engine: Engine, templates: TemplateSet): TemplateProblem[] => {
  const problems = findSyntax(engine, templates);
  return problems.length > 0 ? problems : findInUse(engine, templates);
};
