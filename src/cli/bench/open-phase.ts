// How soon a long item can be typed in: from the click on its line in the list, in a real browser.
import type { Page } from 'playwright-core';

import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../people/demo-people';
import { median } from './statistics';

const ROUNDS = 7;
/** Less is the text of the editor before the item's has come. */
const ENOUGH_CHARACTERS = 19_000;
const NEWS = 'content-manager/collection-types/api::news-post.news-post';

/** Runs in the page: how long from the next click until the editor holds the text. */
const WATCH = `
  let beganMs = 0;
  delete window.openedMs;
  addEventListener('click', () => (beganMs = performance.now()), { capture: true, once: true });
  const look = () => {
    const body = document.querySelector('[data-testid="editor-body"]');
    const isReady = body?.isContentEditable && body.textContent.length > ${ENOUGH_CHARACTERS};
    if (beganMs > 0 && isReady) window.openedMs = performance.now() - beganMs;
    else requestAnimationFrame(look);
  };
  look();
`;

const signIn = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/admin/auth/login`);
  await page
    .locator('input[name=email]')
    .fill(DEMO_PEOPLE.find(({ key }) => key === 'editor')?.email ?? '');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForSelector('nav');
};

/** Clicks the line of the item; answers the milliseconds until its text stands there and takes the caret. */
const timeOpening = async (page: Page, url: string, title: string): Promise<number> => {
  await page.goto(`${url}/admin/${NEWS}?page=1&pageSize=10&_q=${encodeURIComponent(title)}`);
  const line = page.getByText(title, { exact: true }).first();
  await line.waitFor();
  await page.evaluate(WATCH);
  await line.click();
  const opened = await page.waitForFunction('window.openedMs');
  return Number(await opened.jsonValue());
};

/**
 * Opens an item some times after once that does not count (the browser then has the admin's code); the middle time in ms.
 * null, with the reason on the screen, where the machine has no browser.
 */
export const measureOpening = async (
  url: string,
  title: string,
  source: NodeJS.ProcessEnv,
): Promise<number | null> => {
  const { openBrowser } = await import('../support/open-browser');
  const browser = await openBrowser(source).catch((error: unknown) => {
    console.error(`→ ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  if (!browser) return null;
  try {
    // The CMS forbids code from text, which is how Playwright asks the page.
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, bypassCSP: true });
    const page = await context.newPage();
    await signIn(page, url);
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const tookMs = await timeOpening(page, url, title);
      if (round > 0) times.push(tookMs);
    }
    return median(times);
  } finally {
    await browser.close();
  }
};
