import type { ItemKey } from '../../../../src/contracts/item';
import type { Clock } from '../../../../src/platform/clock';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { isLineDown, judgeLink } from '../core/judge-link';
import { toFilesOf, toPageLinks } from '../core/page-links';

export type Standing = { item: ItemKey; path: string };
export type CheckedLink = { address: string; result: string };

export type LinkDeps = {
  database: Database;
  clock: Clock;
  /** PORTAL_URL. */
  portalUrl: string;
  /** Items on the portal, so many after one (null: from the first), in a fixed order. */
  readStanding(sql: Sql, after: ItemKey | null, limit: number): Promise<Standing[]>;
  /** undefined: no such file. */
  readPage(path: string): Promise<string | undefined>;
  stands(path: string): Promise<boolean>;
  /** In place of what was found of these items before. */
  keepLinks(sql: Sql, found: readonly { item: ItemKey; addresses: string[] }[]): Promise<void>;
  /** Forgets items that are not on the portal, and addresses that no page names. */
  forgetGone(sql: Sql): Promise<void>;
  keepChecks(sql: Sql, checks: readonly CheckedLink[], at: Date): Promise<void>;
  /** Outside addresses not looked at for a week, or a day where they failed. */
  readDue(sql: Sql, at: Date, limit: number): Promise<string[]>;
  askOutside(address: string): Promise<{ status: number } | { failure: string }>;
};

const BATCH = 200;

const findLinks = async ({ readPage, portalUrl }: LinkDeps, standing: readonly Standing[]) => {
  const found = [];
  for (const { item, path } of standing) {
    found.push({ item, addresses: toPageLinks((await readPage(path)) ?? '', portalUrl) });
  }
  return found;
};

const checkInside = async ({ stands }: LinkDeps, addresses: Iterable<string>) => {
  const checks: CheckedLink[] = [];
  for (const address of addresses) {
    let isThere = false;
    for (const file of toFilesOf(address)) isThere ||= await stands(file);
    checks.push({ address, result: isThere ? 'ok' : '404' });
  }
  return checks;
};

/** Reads where every page on the portal leads, and looks whether what it names of the portal is there. */
export const createFindLinks = (deps: LinkDeps) => async (): Promise<number> => {
  const { database, clock, readStanding, keepLinks, keepChecks, forgetGone } = deps;
  let after: ItemKey | null = null;
  let pages = 0;
  for (;;) {
    const standing: Standing[] = await readStanding(database.sql, after, BATCH);
    const last = standing.at(-1);
    if (!last) break;
    const found = await findLinks(deps, standing);
    const inside = found.flatMap(({ addresses }) => addresses.filter((one) => one.startsWith('/')));
    const checks = await checkInside(deps, new Set(inside));
    await database.transact(async (sql) => {
      await keepLinks(sql, found);
      await keepChecks(sql, checks, clock.now());
    });
    after = last.item;
    pages += standing.length;
  }
  await forgetGone(database.sql);
  return pages;
};

const AT_ONCE = 8;

/** Looks at some addresses outside; answers how many, so that the next follow. */
export const createCheckOutside = (deps: LinkDeps) => async (): Promise<number> => {
  const { database, clock, readDue, askOutside, keepChecks } = deps;
  const due = await readDue(database.sql, clock.now(), AT_ONCE);
  const checks = await Promise.all(
    due.map(async (address) => ({ address, result: judgeLink(await askOutside(address)) })),
  );
  // Not held against others; a few at a time are tried again after the pause.
  if (isLineDown(checks.map(({ result }) => result))) return 0;
  if (checks.length > 0) await keepChecks(database.sql, checks, clock.now());
  return checks.length;
};
