// The first passage through a source: everything that can be known without writing anything.
import type { ItemType } from '../../contracts/item';
import { toRedirectKey } from '../../platform/old-address';
import { findFiles, type InspectFile } from './check-files';
import { type FindHolders, judgeNumbers } from './judge-numbers';
import { type Ground, judgePage, toDocumentId } from './judge-page';
import type { Mapping } from './mapping';
import { isError, type OldPage, type OldSource, type Remark } from './old-page';
import { toDay } from './read-date';

export type PlannedPage = {
  key: string;
  place: number;
  title: string;
  type: ItemType;
  documentId: string;
  columnId: string | null;
  publishedOn: string;
  address: string;
  redirectKey: string | null;
  /** '' where the page has none. */
  indexNumber: string;
  documentNumber: string;
  files: number;
  remarks: Remark[];
};

export type Plan = {
  pages: PlannedPage[];
  /** Pages of the batch by the key of their old address: what links inside the site lead to. */
  byAddress: ReadonlyMap<string, PlannedPage>;
};

export type PlanInput = {
  source: OldSource;
  mapping: Mapping;
  ground: Ground;
  batch: string;
  inspect: InspectFile;
  findHolders: FindHolders;
  onPage?: (done: number) => void;
};

const LOST = /<(iframe|object|embed|video|audio|form|svg|canvas|marquee)\b/gi;

const toDropped = ({ body }: OldPage): Remark[] => {
  const names =
    body?.format === 'html' ? [...body.text.matchAll(LOST)].map(([, name = '']) => name) : [];
  if (names.length === 0) return [];
  const numbers = [...new Set(names.map((name) => name.toLowerCase()))].map(
    (name) => `${name}×${names.filter((one) => one.toLowerCase() === name).length}`,
  );
  return [{ code: 'tags-dropped', about: numbers.join('、') }];
};

const HREF = /<a\b[^>]*?\shref\s*=\s*["']([^"'#][^"']*)["']/gi;
const FILE = /\.[a-z0-9]{2,5}(?:[?#].*)?$/i;
const PAGE = /\.(?:html?|shtml|jsp|aspx?|php)(?:[?#].*)?$/i;

/** Keys of the pages of its own site that a page links to. */
const toLinkKeys = (page: OldPage, address: string, mapping: Mapping): string[] => {
  if (page.body?.format !== 'html') return [];
  const hrefs = [...page.body.text.matchAll(HREF)].map(([, href = '']) => href.trim());
  return hrefs.flatMap((href) => toLinkKey(href, address, mapping) ?? []);
};

/** The key of a link to another page of the old site; undefined for other sites, files and schemes. */
export const toLinkKey = (
  href: string,
  address: string,
  { baseUrl, hosts }: Pick<Mapping, 'baseUrl' | 'hosts'>,
): string | undefined => {
  const own = URL.canParse(address) ? address : (baseUrl ?? 'http://site');
  const base = URL.canParse(address) ? address : new URL(address, own).href;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const isOwn = [new URL(base).host, baseUrl && new URL(baseUrl).host, ...hosts].includes(url.host);
  if (!/^https?:$/.test(url.protocol) || !isOwn) return undefined;
  return FILE.test(url.pathname) && !PAGE.test(url.pathname) ? undefined : toRedirectKey(url.href);
};

const markDoubles = (pages: readonly PlannedPage[]): Map<string, PlannedPage> => {
  const byAddress = new Map<string, PlannedPage>();
  const byTitle = new Map<string, PlannedPage>();
  const keys = new Set<string>();
  for (const page of pages) {
    const address = page.redirectKey ?? page.key;
    const before = byAddress.get(address);
    if (before || keys.has(page.key))
      page.remarks.push({ code: 'address-twice', about: page.address });
    else byAddress.set(address, page);
    keys.add(page.key);
    const name = `${page.title} ${page.publishedOn}`;
    if (page.title !== '' && byTitle.has(name)) {
      page.remarks.push({ code: 'title-twice', about: byTitle.get(name)?.key ?? '' });
    } else byTitle.set(name, page);
  }
  return byAddress;
};

/** Reads every page once and says what would become of it. Writes nothing. */
export const planImport = async (input: PlanInput): Promise<Plan> => {
  const { source, mapping, ground, batch, inspect, findHolders, onPage } = input;
  const pages: PlannedPage[] = [];
  const links: string[][] = [];
  for await (const page of source.read()) {
    const judged = judgePage(page, mapping, ground);
    const files = await findFiles(page, { root: source.root, mapping, inspect });
    pages.push({
      key: page.key,
      place: page.place,
      title: judged.title,
      type: judged.type,
      documentId: toDocumentId(batch, page.key),
      columnId: judged.columnId,
      publishedOn: judged.publishedAt ? toDay(judged.publishedAt) : '',
      address: judged.address,
      redirectKey: judged.redirectKey,
      indexNumber: page.indexNumber.trim(),
      documentNumber: page.documentNumber.trim(),
      files: files.found.size,
      remarks: [...judged.remarks, ...files.remarks, ...toDropped(page)],
    });
    links.push(toLinkKeys(page, judged.address, mapping));
    onPage?.(pages.length);
  }
  const byAddress = markDoubles(pages);
  await judgeNumbers(pages, findHolders);
  pages.forEach((page, at) => {
    const lost = (links[at] ?? []).filter((key) => !byAddress.has(key));
    if (lost.length > 0)
      page.remarks.push({ code: 'link-dropped', about: `${lost.length} 个，如 ${lost[0]}` });
  });
  return { pages, byAddress };
};

export const isFaulty = ({ remarks }: PlannedPage): boolean => remarks.some(isError);
