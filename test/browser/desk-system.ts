// One whole system with something real on every screen, for the tests that look at all of them.
import type { Browser, Page } from 'playwright-core';

import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { launchBrowser } from '../support/browser';
import { makeExemplars } from '../support/exemplar-items';
import { importOldSite } from '../support/old-site';
import { saveNewsPost, submitItem, type TestCms } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn } from './desk-page';

export const CONTENT = 'content-manager/collection-types';
const CHINESE = 'plugins[i18n][locale]=zh-Hans';

export type Person = 'editor' | 'first' | 'sign' | 'operator' | 'stats' | 'auditor' | 'manager';
export type Desk = {
  corridor: Corridor;
  browser: Browser;
  /** The page of a person, signed in once. */
  as(person: Person): Promise<Page>;
  go(page: Page, address: string): Promise<void>;
  /** Address of the first item with this title, and of its list. */
  editAddress(table: string, type: string, title: string): Promise<string>;
  listAddress(type: string): string;
  publicAddress(title: string): Promise<string>;
  stop(): Promise<void>;
};

const OPENING = '关于举办生态环境公众开放日活动的公告';
/** Which editors find on their home page. */
export const DRAFT = '全区秋冬季大气污染防治行动启动';
const RETURNED = '一季度全区地表水环境质量状况';

const decide = async (
  cms: TestCms,
  title: string,
  decisions: readonly ['first-reviewer' | 'secrecy-reviewer', 'approve' | 'return', string][],
) => {
  const submitted = await submitItem(cms, await saveNewsPost(cms, { title }));
  for (const [reviewer, verdict, reason] of decisions) {
    const outcome = await cms.cases.decide({ ...submitted, verdict, reason }, cms.actor(reviewer));
    if (!outcome.ok) throw new Error(outcome.message);
  }
};

const fill = async ({ cms }: Corridor): Promise<void> => {
  await makeExemplars(cms);
  await saveNewsPost(cms, { title: DRAFT });
  await decide(cms, RETURNED, [['first-reviewer', 'return', '第二段的数据请注明来源。']]);
  await decide(cms, OPENING, [
    ['first-reviewer', 'approve', ''],
    ['secrecy-reviewer', 'approve', ''],
  ]);
  const database = openPoolDatabase(cms.database.urls.app, { max: 2 });
  await importOldSite(cms, database.sql);
  await database.close();
};

const listAddress = (type: string) =>
  `${CONTENT}/api::${type}.${type}?page=1&pageSize=20&${CHINESE}`;

export async function startDesk(): Promise<Desk> {
  const corridor = await startCorridor();
  const browser = await launchBrowser();
  await fill(corridor);
  const pages = new Map<Person, Promise<Page>>();
  const as = (person: Person) => {
    const page = pages.get(person) ?? signIn(browser, corridor, `${person}@demo.example`);
    pages.set(person, page);
    return page;
  };
  const documentOf = async (table: string, title: string) => {
    const [row] = await corridor.cms.sql<{ id: string }>(
      `select document_id as id from public.${table} where title = $1 limit 1`,
      [title],
    );
    if (!row) throw new Error(`no item of ${table} is called ${title}`);
    return row.id;
  };
  return {
    corridor,
    browser,
    as,
    go: async (page, address) => {
      await page.goto(`${corridor.adminUrl}/${address}`);
      await page.waitForLoadState('networkidle');
    },
    editAddress: async (table, type, title) =>
      `${CONTENT}/api::${type}.${type}/${await documentOf(table, title)}?${CHINESE}`,
    listAddress,
    publicAddress: async (title) => {
      const read = () =>
        corridor.cms.sql<{ address: string }>(
          `select d.address from gongkai.deliveries d join gongkai.portal_entries e using (publication_id)
           where e.title = $1 and d.account_id = 'portal' and d.address is not null limit 1`,
          [title],
        );
      for (let tries = 0; tries < 60; tries += 1) {
        const [row] = await read();
        if (row) return row.address;
        await new Promise((next) => setTimeout(next, 500));
      }
      throw new Error(`not on the portal: ${title}`);
    },
    stop: async () => {
      await browser.close();
      await corridor.stop();
    },
  };
}
