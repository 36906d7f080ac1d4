// What anybody can see: every page and file of the portal that links reach, the published figure, and what the register
// holds as live.
import { createHash } from 'node:crypto';

import { liveOf, type RecordedPublication, toChain } from '../../../contracts/publication-chain';
import type { RegisterMacs } from '../../../contracts/register-macs';
import { SEARCH_ADDRESS } from '../../../contracts/search-place';
import { publicationFacts } from '../../../platform/sql/recorded-facts';
import type { Sql } from '../../../platform/sql/sql';
import { accepted, type Call } from './http-call';

export type PublicView = {
  /** Publications that are live by the register's genuine rows, by item. */
  live: Record<string, string>;
  /** sha256 of each page and file that answers 200, by path. */
  pages: Record<string, string>;
  /** The year's figure, as /api/statistics tells it. */
  figure: number;
};

type Source = {
  portalUrl: string;
  sql: Sql;
  macs: RegisterMacs;
  program: Call;
  /** Paths that answered before: what no link leads to any more is asked for all the same. */
  known: readonly string[];
};

/** Types that hold working copies: a page of one that answers would be public without a link to it. */
const TABLES = {
  'news-post': 'news_posts',
  'social-post': 'social_posts',
  interpretation: 'interpretations',
  'normative-document': 'normative_documents',
};

/** The newest rows: a door makes few. */
const GUESSED = 30;

const readGuesses = async (sql: Sql): Promise<string[]> => {
  const parts = Object.entries(TABLES).map(
    ([type, table]) =>
      `(select '${type}' as type, document_id as id, locale from public.${table} where document_id is not null
        order by id desc limit ${GUESSED})`,
  );
  const rows = await sql<{ type: string; id: string; locale: string | null }>(
    parts.join(' union all '),
  );
  return rows.map(
    ({ type, id, locale }) =>
      `${locale === 'zh-Hans' ? '' : `/${locale ?? ''}`}/${type}/${id}.html`,
  );
};

const LINK = /(?:href|src)="([^"#]+)/g;
/** Answered by the portal's process, so many a minute: an answer that is held back would look like a change. */
const ANSWERED: readonly string[] = Object.values(SEARCH_ADDRESS);

const linksOf = (html: string, from: string, origin: string): string[] =>
  [...html.matchAll(LINK)].flatMap(([, link = '']) => {
    const url = new URL(link.replaceAll('&amp;', '&'), origin + from);
    return url.origin === origin && !ANSWERED.includes(url.pathname) ? [url.pathname] : [];
  });

type Page = { path: string; sha256: string; links: string[] };

const readPage = async (portalUrl: string, path: string): Promise<Page | undefined> => {
  const response = await fetch(portalUrl + path);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) return undefined;
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  const links = isPage ? linksOf(bytes.toString(), path, portalUrl) : [];
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), links };
};

/** Follows links, a layer at a time. */
const crawl = async (portalUrl: string, starts: string[]): Promise<Record<string, string>> => {
  const pages: [string, string][] = [];
  const seen = new Set<string>();
  for (let layer = [...new Set(starts)]; layer.length > 0;) {
    for (const path of layer) seen.add(path);
    const found = await Promise.all(layer.map((path) => readPage(portalUrl, path)));
    const links = found.flatMap((page) => page?.links ?? []);
    for (const page of found) if (page) pages.push([page.path, page.sha256]);
    layer = [...new Set(links)].filter((link) => !seen.has(link));
  }
  return Object.fromEntries(pages.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const readFigure = async (program: Call): Promise<number> => {
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear(); // Asia/Shanghai
  const address = `/api/statistics/publications?from=${year}-01-01&to=${year}-12-31&by=channel`;
  return (await accepted<{ total: number }>(program('GET', address))).total;
};

const readLive = async (sql: Sql, macs: RegisterMacs): Promise<Record<string, string>> => {
  const rows = await sql<{ item: string; publications: RecordedPublication[] }>(
    `select item_type || '/' || document_id || '/' || locale as item,
       jsonb_agg(${publicationFacts('p')} order by publication_id) as publications
     from gongkai.publications p group by 1 order by 1`,
  );
  const live = rows.flatMap(({ item, publications }): [string, string][] => {
    const newest = liveOf(toChain(publications, macs));
    return newest ? [[item, `${newest.publicationId} ${newest.fingerprint}`]] : [];
  });
  return Object.fromEntries(live);
};

/** Reads it all now; the caller waits until the worker has nothing more to do. */
export const readPublic = async ({
  portalUrl,
  sql,
  macs,
  program,
  known,
}: Source): Promise<PublicView> => {
  return {
    live: await readLive(sql, macs),
    pages: await crawl(portalUrl, ['/', '/en/', ...known, ...(await readGuesses(sql))]),
    figure: await readFigure(program),
  };
};

/** '3 live · 14 pages · 3 counted · 4f2a1c': the last names all of it, so that any change shows. */
export const summarise = (view: PublicView): string => {
  const digest = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 6);
  const [live, pages] = [Object.keys(view.live).length, Object.keys(view.pages).length];
  return `${live} live · ${pages} pages · ${view.figure} counted · ${digest}`;
};

const differ = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);

/** What changed, by name; empty when nothing did. */
export const compareViews = (before: PublicView, after: PublicView): string[] => [
  ...differ(before.live, after.live),
  ...differ(before.pages, after.pages),
  ...(before.figure === after.figure ? [] : [`figure ${before.figure} → ${after.figure}`]),
];
