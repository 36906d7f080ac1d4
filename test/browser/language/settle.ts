import type { Page } from 'playwright-core';

const QUIET_MS = 80;
const PATIENCE_MS = 8000;

type Watched = { lastChange: number };

/** In the page, before anything else runs: remembers when it last changed. */
const watchChanges = (): void => {
  const watched = window as unknown as Watched;
  watched.lastChange = performance.now();
  new MutationObserver(() => {
    watched.lastChange = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

/** In the page: for how long nothing has changed; 0 while something is said to load. */
const readQuiet = (): number => {
  const loads = [...document.querySelectorAll('[role=alert][aria-live=assertive]')].some((one) =>
    /Loading|正在载入/.test(one.textContent ?? ''),
  );
  const { lastChange } = window as unknown as Watched;
  return loads || !document.querySelector('main') ? 0 : performance.now() - lastChange;
};

/** Answers a function that waits until the page has got everything it asked for and stands still. */
export const watchPage = async (page: Page): Promise<() => Promise<void>> => {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  await page.addInitScript(watchChanges);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const quiet = open.size > 0 ? 0 : await page.evaluate(readQuiet).catch(() => 0);
      if (quiet >= QUIET_MS) return;
      await page.waitForTimeout(20);
    }
    console.warn(`not quiet after ${PATIENCE_MS} ms: ${page.url()}`);
  };
};
