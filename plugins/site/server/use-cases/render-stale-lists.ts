import { type Clock, toShanghaiDay } from '../../../../src/platform/clock';
import type { ReadMark } from '../core/ports';
import { MADE_BY_PATH, TEMPLATES_PATH, toHomePath } from '../core/site-path';
import { toChangesMark, toItemMark, toStaleMarks } from '../core/stale-marks';
import { type RenderDeps, renderMark, toLibraryMarks } from './render-mark';

export type RenderStaleDeps = RenderDeps & { clock: Clock };

/** After a run the renderer rests four times as long as that took (at most so long): it leaves the machine to deliveries. */
const REST_FACTOR = 4;
const LONGEST_REST_MS = 2_000;

/** Marks read at once; a run ends after so many batches, so that its transaction does not stay open for long. */
const BATCH = 200;
const BATCHES = 10;

/** Everything where the folder has no home page (a first start, another disk) or other code or templates made its pages. */
const markSite = async ({
  database,
  markStore,
  folder,
  templates,
  readMadeBy,
}: RenderStaleDeps): Promise<void> => {
  const madeBy = await readMadeBy();
  const isOurs = (await folder.read(MADE_BY_PATH)) === madeBy;
  if (isOurs && (await folder.read(toHomePath('zh-Hans'))) !== undefined) return;
  await markStore.addMarks(database.sql, [{ list: 'site', locale: '', month: '' }]);
  await folder.write(TEMPLATES_PATH, templates.text());
  await folder.write(MADE_BY_PATH, madeBy);
};

/**
 * What no delivery marks: on a new day (and when the process starts) the pages of documents, whose validity depends on it,
 * with the library that lists them by it, and then, or when templates changed, what `markSite` says.
 */
const createMarkByItself = (deps: RenderStaleDeps) => {
  const { database, markStore, clock } = deps;
  let lastDay = '';
  let lastTemplates = '';
  return async (templates: string): Promise<void> => {
    const today = toShanghaiDay(clock.now());
    if (today === lastDay && templates === lastTemplates) return;
    await markSite(deps);
    if (today !== lastDay) {
      await markStore.markItems(database.sql, 'normative-document');
      await markStore.addMarks(database.sql, await toLibraryMarks(deps));
    }
    lastDay = today;
    lastTemplates = templates;
  };
};

/**
 * Before anything else: pages of an item with a forged publication say what is genuine. A row of the lists may be gone or
 * another's, so these pages are made anew.
 */
const markForged = async (deps: RenderStaleDeps): Promise<void> => {
  const { database, entryStore, markStore, pageSource } = deps;
  const found = await entryStore.findForged(database.sql);
  if (found.length === 0) return;
  const settings = await pageSource.readSettings(database.sql);
  const around = { interpretedBy: [], changedBy: [], otherLocales: [], settings };
  const marks = found.flatMap(({ item, entry }) => [
    toItemMark(item),
    toChangesMark(item),
    ...toStaleMarks({ item, before: null, after: entry, ...around }),
  ]);
  await markStore.addMarks(database.sql, marks);
};

/**
 * Renders a batch; `seen` are the pages made in this run already, `problems` gathers what failed and stands before the
 * others. Answers how many pages were looked at, and how many of them made.
 */
const renderBatch = async (
  deps: RenderStaleDeps,
  seen: Set<string>,
  problems: unknown[],
): Promise<{ looked: number; rendered: number }> => {
  const { database, markStore } = deps;
  let looked = 0;
  const made: ReadMark[] = [];
  for (const mark of await markStore.readMarks(database.sql, BATCH + problems.length)) {
    const key = `${mark.list} ${mark.locale} ${mark.month}`;
    // What is marked again while we run waits for the next run: so a page is made once for many deliveries.
    if (seen.has(key)) continue;
    seen.add(key);
    looked += 1;
    try {
      if (await renderMark(deps, mark)) made.push(mark);
    } catch (error) {
      problems.push(error);
    }
  }
  if (made.length > 0) await markStore.removeMarks(database.sql, made);
  return { looked, rendered: made.length };
};

/** Calls that come while it rests do nothing. */
const withRests = (work: () => Promise<{ rendered: number }>) => {
  let restUntilMs = 0;
  return async (): Promise<{ rendered: number }> => {
    const beganMs = performance.now();
    if (beganMs < restUntilMs) return { rendered: 0 };
    try {
      return await work();
    } finally {
      const endedMs = performance.now();
      restUntilMs = endedMs + Math.min((endedMs - beganMs) * REST_FACTOR, LONGEST_REST_MS);
    }
  };
};

/**
 * Makes every page of the portal that is marked as out of date: lists first, then files to remove, then items. For the
 * worker to call each second; several workers are safe, one renders at a time and the others do nothing meanwhile.
 *
 * Marks are removed after the pages of their batch are written, and only the rows that were read before the data were: a
 * delivery that commits in between has added a row of its own. After a crash the batch is made once more. What fails keeps its mark; the run goes on and throws in the end.
 */
export const createRenderStaleLists = (deps: RenderStaleDeps) => {
  const { database, markStore } = deps;
  const markByItself = createMarkByItself(deps);
  return withRests(async () => {
    const problems: unknown[] = [];
    const seen = new Set<string>();
    let rendered = 0;
    // Of each worker, for each renders what it delivers.
    const templates = deps.templates.look();
    await database.transact(async (lockSql) => {
      if (!(await markStore.tryRenderLock(lockSql))) return;
      await markForged(deps);
      await markByItself(templates);
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const made = await renderBatch(deps, seen, problems);
        rendered += made.rendered;
        if (made.looked === 0) break;
      }
    });
    if (problems.length > 0) throw new AggregateError(problems, 'site.pages-not-rendered');
    return { rendered };
  });
};
