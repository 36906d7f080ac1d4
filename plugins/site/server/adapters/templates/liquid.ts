// The language of the templates: Liquid with text escaped always, nothing unknown let pass, and no way to a file or a clock.
import { Liquid, type Template } from 'liquidjs';

import { escapeText } from '../../core/html';
import type { TemplateProblem } from '../../core/ports';

/** File name → text. */
export type TemplateSet = Readonly<Record<string, string>>;
export type Engine = {
  parse(file: string): Template[];
  render(file: string, model: object): string;
  /** What the template and those it renders ask of its model, as paths. */
  asked(file: string): { path: (string | number)[]; file: string; line: number }[];
};

/** Same in, same out: no date, no random, and no `raw`, since only code says what is HTML. */
const FILTERS = new Set(
  `append at_least at_most capitalize ceil compact concat default divided_by downcase first floor join last lstrip map minus
  modulo newline_to_br plus prepend reject remove remove_first remove_last replace replace_first replace_last reverse round
  rstrip size slice sort split strip strip_newlines sum times truncate uniq upcase url_encode where`.split(
    /\s+/,
  ),
);

const RENDER_LIMIT_MS = 10_000;
/** Units of the library: characters and items that a page may make. */
const MEMORY_LIMIT = 100_000_000;

/** Text of a model is escaped; a piece of HTML that code made stays. */
const print = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && 'markup' in value) return String(value.markup);
  throw new Error(`not a text: ${Array.isArray(value) ? 'a list' : typeof value}`);
};

export const openEngine = (templates: TemplateSet): Engine => {
  const liquid = new Liquid({
    ...{ templates, cache: true, relativeReference: false, ownPropertyOnly: true },
    // A page takes a millisecond: a template that counts to a billion is refused, and ends no worker.
    ...{ renderLimit: RENDER_LIMIT_MS, memoryLimit: MEMORY_LIMIT },
    ...{ strictFilters: true, strictVariables: true, jsTruthy: true, outputEscape: print },
  });
  for (const name of Object.keys(liquid.filters))
    if (!FILTERS.has(name)) Reflect.deleteProperty(liquid.filters, name);
  const parse = (file: string) => liquid.parseFileSync(file);
  return {
    parse,
    render: (file, model) => liquid.renderSync(parse(file), model) as string,
    asked: (file) =>
      Object.values(liquid.analyzeSync(parse(file)).globals)
        .flat()
        .map(({ segments, location }) => {
          const known = segments.findIndex((one) => typeof one === 'object');
          const path = (known < 0 ? segments : segments.slice(0, known)) as (string | number)[];
          return { path, file: location.file ?? file, line: location.row };
        }),
  };
};

/** What the language says is wrong, with its place; undefined where the error is another's. */
export const toProblem = (error: unknown, templates: TemplateSet): TemplateProblem | undefined => {
  if (!(error instanceof Error) || !('token' in error)) return undefined;
  const { input, file, getPosition } = error.token as {
    input: string;
    file?: string;
    getPosition: () => [number, number];
  };
  const found = Object.keys(templates).find((name) => templates[name] === input);
  const [line] = getPosition.call(error.token);
  return {
    file: file ?? found ?? '?',
    line,
    message: error.message.replace(/, (?:file|line):.*$/s, ''),
  };
};
