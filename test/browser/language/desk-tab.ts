// A tab of the desk in one language, in which everything can be pressed and nothing is done by it.
import type { Browser, Page } from 'playwright-core';

import type { Corridor } from '../corridor-system';
import type { Language } from './find-foreign';
import { watchPage } from './settle';
import { readSnapshot, type Snapshot } from './snapshot';
import { findSpot, markTriggers } from './triggers';
import type { Desk } from './walk';

/** In the page: whatever is pressed, its deed fails on the way to the server; signing in does not. */
const refuseDeeds = (language: Language): void => {
  localStorage.setItem('strapi-admin-language', language);
  const { fetch } = window;
  window.fetch = (address, init) =>
    (init?.method ?? 'GET') === 'GET' || /access-token|login/.test(String(address))
      ? fetch(address, init)
      : Promise.reject(new TypeError('Failed to fetch'));
  XMLHttpRequest.prototype.send = function send() {
    this.dispatchEvent(new ProgressEvent('error'));
  };
};

/** In the page: what comes and goes does so at once. Not without any duration: some wait for the end of a movement. */
const stopMovement = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `*, *::before, *::after {
      animation-duration: 1ms !important; animation-delay: 0s !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important; transition-delay: 0s !important;
      scroll-behavior: auto !important;
    }`,
  );
  document.adoptedStyleSheets.push(sheet);
};

const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const PLACES = { page: 'main, aside, nav', overlay: OVERLAYS };

/** What can be done in a tab that is open; `settle` waits until it stands still. */
const toDesk = (page: Page, adminUrl: string, settle: () => Promise<void>) => {
  const path = () => page.url().slice(adminUrl.length);
  const isCovered = async () => (await page.locator(OVERLAYS).count()) > 0;
  const reload = async (address: string) => {
    await page.goto(adminUrl + address);
    await settle();
  };
  const go = async (address: string) => {
    await page.evaluate(
      (next) => {
        history.pushState({}, '', next);
        dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      },
      new URL(adminUrl).pathname + address,
    );
    await settle();
  };
  return {
    path,
    isCovered,
    reload,
    /** As a link of the admin does it: without loading everything again. */
    go,
    // As text: of thousands of values the browser's protocol would make thousands of objects.
    read: async () => JSON.parse(await page.evaluate(readSnapshot)) as Snapshot,
    triggers: (place: keyof typeof PLACES) => page.evaluate(markTriggers, PLACES[place]),
    /** False where it is covered or gone: then nobody can press it either. */
    async press(mark: string) {
      const spot = await page.evaluate(findSpot, mark);
      if (!spot) return false;
      await page.mouse.click(spot.x, spot.y);
      await settle();
      return true;
    },
    async touch(selector: string) {
      await page.locator(selector).first().click();
      await settle();
    },
    /** Closes what lies over the page, and goes back to where it was. */
    async uncover(address: string) {
      for (let times = 0; times < 3 && (await isCovered()); times += 1) {
        await page.keyboard.press('Escape');
        await settle(); // what closes gives the focus back, which would close what is opened next
      }
      if (path() !== address && !(await isCovered())) await go(address);
      if (path() !== address || (await isCovered())) await reload(address);
    },
  };
};

export async function openDeskTab(browser: Browser, { adminUrl }: Corridor, language: Language) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(refuseDeeds, language);
  await context.addInitScript(stopMovement);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const desk = toDesk(page, adminUrl, await watchPage(page));
  const { hostname: domain } = new URL(adminUrl);
  return {
    ...(desk satisfies Desk & object),
    page,
    /** From now on as the person of this token; without one, as nobody. */
    async become(token?: string) {
      // What the page of the one before still asks for would be refused, and take the new cookie away.
      await page.goto('about:blank');
      await context.clearCookies();
      if (token !== undefined) {
        await context.addCookies([{ name: 'jwtToken', value: token, domain, path: '/admin' }]);
      }
      await desk.reload('/');
    },
    /** The addresses of the admin that this page leads to. */
    links: () =>
      page.evaluate(
        (base) =>
          [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
            .filter((link) => link.checkVisibility({ visibilityProperty: true }))
            .map(({ href }) => href)
            .filter((href) => href.startsWith(base))
            .map((href) => href.slice(base.length) || '/'),
        adminUrl,
      ),
    stop: () => context.close(),
  };
}
export type DeskTab = Awaited<ReturnType<typeof openDeskTab>>;
