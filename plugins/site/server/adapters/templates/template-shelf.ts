// Which templates are in force: those that ship, with an installation's own in front; and what is done with broken ones.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../../../../../src/platform/app-error';
import { isErrorCode } from '../../../../../src/platform/process/is-error-code';
import type { TemplateProblem, Templates } from '../../core/ports';
import { TEMPLATES_REFUSED } from '../../core/template-refusal';
import { checkTemplates } from './check-templates';
import { openEngine, type TemplateSet, toProblem } from './liquid';
import { createPages, type Pages } from './pages';

/** Below the program's folder. */
export const SHIPPED_TEMPLATES = 'plugins/site/templates';

export type ShelfOptions = {
  shippedDir: string;
  /** SITE_TEMPLATES: a file there replaces the one of the same name that ships. */
  ownDir?: string | undefined;
  /** Where the last accepted set is kept, for a start with a broken one. */
  keptFile: string;
  /** What every page is given as `site` besides: it is known where the site is made. */
  site?: { origin: string; hasSearch: boolean };
  /** Told of each broken set once. */
  onRefused?: (problems: readonly TemplateProblem[]) => void;
};
type InForce = { set: TemplateSet; text: string; engine: ReturnType<typeof openEngine> };

const TEMPLATE = /^[a-z0-9-]+\.liquid$/;

const listFolder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEMPLATE.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .sort();

const readSet = (files: readonly string[]): TemplateSet =>
  Object.fromEntries(files.map((file) => [path.basename(file), readFileSync(file, 'utf8')]));

const describeFile = (file: string): string => {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
};

const toInForce = (set: TemplateSet): InForce => ({
  set,
  text: JSON.stringify(set, Object.keys(set).sort(), 1),
  engine: openEngine(set),
});

/** The set, or what is wrong with it. */
const tryOut = (set: TemplateSet): InForce | TemplateProblem[] => {
  const tried = toInForce(set);
  const problems = checkTemplates(tried.engine, set);
  return problems.length > 0 ? problems : tried;
};

/** The set that was in force when the site was last made; undefined where there is none that still fits. */
const readKept = (file: string): InForce | undefined => {
  try {
    const tried = tryOut(JSON.parse(readFileSync(file, 'utf8')) as TemplateSet);
    return Array.isArray(tried) ? undefined : tried;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR') || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const say = ({ file, line, message }: TemplateProblem): string => `${file}:${line} ${message}`;

const toRefusal = (problems: readonly TemplateProblem[], cause?: unknown): AppError =>
  new AppError({
    kind: 'failed',
    code: TEMPLATES_REFUSED,
    message: `门户模板有误：${problems.map(say).join('；')} / The portal’s templates are broken.`,
    ...(cause === undefined ? {} : { cause }),
  });

/** Files as they lie there now, and a text that changes with them. */
const readFolders = ({ shippedDir, ownDir }: ShelfOptions) => {
  const folders = [shippedDir, ...(ownDir ? [ownDir] : [])];
  const files = folders.flatMap(listFolder);
  return { files, signature: files.map(describeFile).join('\n') };
};

/**
 * Opens the templates. A set with a broken one is refused as a whole: the one before stays in force, after a start that
 * which made the site; the first site is made with those that ship.
 */
export const openTemplates = (options: ShelfOptions): Templates & { pages: Pages } => {
  let signature: string | undefined;
  let inForce: InForce | undefined;
  let problems: readonly TemplateProblem[] = [];

  const refuse = (found: readonly TemplateProblem[]) => {
    problems = found;
    options.onRefused?.(found);
    if (inForce) return;
    const shipped = options.ownDir ? tryOut(readSet(listFolder(options.shippedDir))) : found;
    inForce =
      readKept(options.keptFile) ?? (Array.isArray(shipped) ? undefined : (shipped as InForce));
  };
  const takeIn = (files: readonly string[]) => {
    const tried = tryOut(readSet(files));
    if (Array.isArray(tried)) return refuse(tried);
    inForce = tried;
    problems = [];
  };
  const look = (): string => {
    try {
      const now = readFolders(options);
      if (now.signature !== signature) {
        signature = now.signature;
        takeIn(now.files);
      }
    } catch (error) {
      // A folder that is not there, or a file that goes while it is read: looked at again the next time.
      if (!isErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) throw error;
      const { path: file = '?', message } = error as NodeJS.ErrnoException;
      if (signature !== `away ${file}`) {
        signature = `away ${file}`;
        refuse([{ file, line: 0, message }]);
      }
    }
    return createHash('sha256').update(text()).digest('hex');
  };
  const text = () => inForce?.text ?? '';
  const render = (file: string, model: object): string => {
    if (!inForce) throw toRefusal(problems);
    try {
      const { site } = model as { site?: object };
      return inForce.engine.render(file, { ...model, site: { ...site, ...options.site } });
    } catch (error) {
      const problem = toProblem(error, inForce.set);
      throw problem ? toRefusal([problem], error) : error;
    }
  };
  look();
  return { look, text, pages: createPages(render), problems: () => problems };
};
