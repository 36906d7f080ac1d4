import type { Page, Request } from 'playwright-core';

const QUIET_MS = 80;
/** Said to load, but nothing is on its way: this browser shows no PDF, and its frame never says that it has come. */
const STUCK_MS = 800;
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

/** In the page: for how long nothing has changed, and whether something is said to load or the page is not there yet. */
const readQuiet = () => {
  const loads = [...document.querySelectorAll('[role=alert][aria-live=assertive]')].some((one) =>
    /Loading|正在载入/.test(one.textContent ?? ''),
  );
  const { lastChange } = window as unknown as Watched;
  return {
    quietMs: performance.now() - lastChange,
    waits: loads || !document.querySelector('main'),
  };
};

/** While one page makes room for the next, none can be asked. */
const GONE = { quietMs: 0, waits: true };

/** Answers a function that waits until the page has got everything it asked for and stands still. */
export const watchPage = async (page: Page): Promise<() => Promise<void>> => {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  await page.addInitScript(watchChanges);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const { quietMs, waits } = await page.evaluate(readQuiet).catch(() => GONE);
      const neededMs = waits ? STUCK_MS : QUIET_MS;
      if (open.size === 0 && quietMs >= neededMs) return;
      // Asked again as soon as it can be quiet.
      await page.waitForTimeout(waits || open.size > 0 ? 15 : QUIET_MS - quietMs);
    }
    const waiting = [...open].map((request) => `${request.resourceType()} ${request.url()}`);
    console.warn(`not quiet after ${PATIENCE_MS} ms: ${page.url()} ${waiting.join(', ')}`);
    // What has not come by now is not waited for again on the next screen.
    open.clear();
  };
};
