import type { Finding } from '../../../../src/contracts/finding';
import type { ItemKey } from '../../../../src/contracts/item';
import {
  toItemOfPathOrNotice,
  toItemPath,
  toWithdrawnPath,
} from '../../../../src/contracts/portal-path';
import type { StoredFile } from '../../../../src/contracts/revision';
import { SEARCH_KEYS_PATH } from '../../../../src/contracts/search-place';
import type { SitePage, TemplateProblem } from '../core/ports';
import { MADE_BY_PATH, TEMPLATES_PATH, toFilePath } from '../core/site-path';
import { toItemMark } from '../core/stale-marks';
import { isTemplateRefusal } from '../core/template-refusal';
import { readListPages } from './read-list-pages';
import type { RenderDeps } from './render-mark';

/** A finding, and the mark whose page it is about: what is marked will be made soon, and is no fault. */
type Suspicion = { finding: Finding; mark: string };

const MARK_LIMIT = 1_000_000;
const ENTRY_ALTERED = 'site.entry-altered';

const toFinding = (code: string, where: string, message: string): Finding => ({
  code: `site.${code}`,
  message,
  where,
  repairable: true,
});

/** Templates that lie there and make no page, because they are broken. */
const toRefused = ({ file, line, message }: TemplateProblem): Finding => ({
  ...toFinding('templates-refused', file, `门户模板 ${file} 第 ${line} 行有误：${message}。`),
  repairable: false,
});

const keyOf = (item: ItemKey): string => {
  const { list, locale, month } = toItemMark(item);
  return `${list} ${locale} ${month}`;
};

const checkPage = async (
  { folder }: RenderDeps,
  { path, page }: SitePage,
): Promise<Finding | undefined> => {
  const stands = await folder.read(path);
  if (stands === page) return undefined;
  if (stands === undefined) return toFinding('page-missing', path, `门户缺少页面 ${path}。`);
  if (page === undefined) return toFinding('page-extra', path, `门户上有不应存在的页面 ${path}。`);
  return toFinding('page-altered', path, `门户页面 ${path} 与登记的内容不一致。`);
};

const checkFile = async (
  { folder }: RenderDeps,
  file: StoredFile,
): Promise<Finding | undefined> => {
  const path = toFilePath(file);
  const there = await folder.measure(path);
  if (!there) return toFinding('file-missing', path, `门户缺少文件 ${path}（${file.name}）。`);
  if (there.sha256 === file.sha256) return undefined;
  return toFinding('file-altered', path, `门户文件 ${path}（${file.name}）的内容已被改动。`);
};

type Expected = { paths: Set<string>; files: Map<string, StoredFile>; suspicions: Suspicion[] };

/** Own templates may have no page for one item: it is named, and the others are looked at. */
const toNotMade = (item: ItemKey, error: unknown): Suspicion => {
  if (!isTemplateRefusal(error)) throw error;
  const path = toItemPath(item);
  const finding = toFinding('page-not-made', path, `门户页面 ${path} 无法生成：${error.message}`);
  return { finding: { ...finding, repairable: false }, mark: keyOf(item) };
};

const checkItems = async (deps: RenderDeps, expected: Expected): Promise<void> => {
  const { database, entryStore, pageSource } = deps;
  const withdrawn = await entryStore.readWithdrawn(database.sql);
  for (const item of [...(await entryStore.readItems(database.sql)), ...withdrawn]) {
    expected.paths.add(toItemPath(item)).add(toWithdrawnPath(item));
    const page = await pageSource
      .item(database.sql, item)
      .catch((error: unknown) => toNotMade(item, error));
    if (page === 'moving') continue;
    if ('finding' in page) {
      expected.suspicions.push(page);
      continue;
    }
    if (page.mendedEntry) {
      const where = `portal_entries/${item.type}/${item.documentId}/${item.locale}`;
      const message = '门户条目的标题、栏目、时间或附件与已发布的修订版不一致。';
      expected.suspicions.push({
        finding: toFinding('entry-altered', where, message),
        mark: keyOf(item),
      });
    }
    for (const one of [page, page.notice]) {
      const finding = await checkPage(deps, one);
      if (finding) expected.suspicions.push({ finding, mark: keyOf(item) });
    }
    for (const file of page.files) expected.files.set(toFilePath(file), file);
  }
};

/** Lists are made of entries: where one is altered, right pages would look wrong. The repair makes both anew. */
const checkLists = async (deps: RenderDeps, expected: Expected): Promise<void> => {
  const canJudge = !expected.suspicions.some(({ finding }) => finding.code === ENTRY_ALTERED);
  for await (const page of readListPages(deps)) {
    expected.paths.add(page.path);
    const finding = canJudge ? await checkPage(deps, page) : undefined;
    if (finding) expected.suspicions.push({ finding, mark: page.mark });
  }
};

const checkFiles = async (deps: RenderDeps, expected: Expected): Promise<void> => {
  for (const [path, file] of expected.files) {
    expected.paths.add(path);
    const finding = await checkFile(deps, file);
    if (finding) expected.suspicions.push({ finding, mark: path });
  }
  for (const name of await deps.entryStore.readFileNames(deps.database.sql)) {
    expected.paths.add(`files/${name}`);
  }
};

const checkForeign = async (deps: RenderDeps, expected: Expected): Promise<void> => {
  const odd = new Set(await deps.folder.listOdd());
  for (const path of await deps.folder.list()) {
    // A link is foreign even where it leads to the very bytes that should stand there.
    if (expected.paths.has(path) && !odd.has(path)) continue;
    const item = toItemOfPathOrNotice(path);
    const mark = item ? keyOf(item) : `${path.replace(/^files\//, 'file/')}  `;
    const finding = toFinding('page-extra', path, `门户上有不应存在的文件 ${path}。`);
    expected.suspicions.push({ finding, mark });
  }
};

const checkEntries = async ({ database, entryStore }: RenderDeps): Promise<Suspicion[]> =>
  (await entryStore.readStrayEntries(database.sql)).map(({ item, entryId, publicationId }) => ({
    mark: keyOf(item),
    finding: toFinding(
      'entry-differs',
      `portal_entries/${item.type}/${item.documentId}/${item.locale}`,
      `门户条目的发布号是 ${entryId ?? '（无）'}，而台账中门户持有的是 ${publicationId ?? '（无）'}。`,
    ),
  }));

/**
 * Compares the portal's folder with what the register says should stand there: pages, lists, files, entries. What is
 * marked or being delivered is left out, since it follows by itself. Reads every page: some seconds for 10,000 items.
 */
export const createCheckSite = (deps: RenderDeps) => async (): Promise<Finding[]> => {
  const { database, entryStore, markStore, templates } = deps;
  templates.look();
  const refused = templates.problems().map(toRefused);
  const paths = new Set([MADE_BY_PATH, TEMPLATES_PATH, SEARCH_KEYS_PATH]);
  const expected: Expected = { paths, files: new Map(), suspicions: [] };
  await entryStore.findForged(database.sql);
  const before = await readMoving(deps);
  expected.suspicions.push(...(await checkEntries(deps)));
  await checkItems(deps, expected);
  await checkLists(deps, expected);
  await checkFiles(deps, expected);
  await checkForeign(deps, expected);
  const moving = new Set([...before, ...(await readMoving(deps))]);
  const marks = await markStore.readMarks(database.sql, MARK_LIMIT);
  for (const { list, locale, month } of marks) moving.add(`${list} ${locale} ${month}`);
  // New settings: every page is about to be made anew.
  if ([...moving].some((mark) => mark.startsWith('site '))) return refused;
  // A mark of one item's corrections, or of a document in the library, stands for pages that only its rendering names.
  const isNamedBy = (mark: string, list: string, by: string) =>
    mark.startsWith(`${list} `) && [...moving].some((one) => one.startsWith(by));
  const isMoving = (mark: string) =>
    moving.has(mark) ||
    isNamedBy(mark, 'changes', 'changes/') ||
    isNamedBy(mark, 'library', 'library-of/');
  const stray = new Set(
    (await entryStore.readStrayEntries(database.sql)).map(({ item }) => keyOf(item)),
  );
  const found = expected.suspicions
    .filter(({ mark }) => !isMoving(mark))
    .filter(({ finding, mark }) => finding.code !== 'site.entry-differs' || stray.has(mark))
    .map(({ finding }) => finding);
  return [...refused, ...found];
};

const readMoving = async ({ database, entryStore }: RenderDeps): Promise<string[]> =>
  (await entryStore.readMovingItems(database.sql)).map(keyOf);
