// A tab of the desk in one language, in which everything can be pressed and nothing is done by it.
import type { Browser } from 'playwright-core';

import type { Corridor } from '../corridor-system';
import type { Language } from './find-foreign';
import { watchPage } from './settle';

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

export async function openDeskTab(browser: Browser, { adminUrl }: Corridor, language: Language) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
  });
  await context.addInitScript(refuseDeeds, language);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const settle = await watchPage(page);
  const { pathname, hostname: domain } = new URL(adminUrl);
  const reload = async (path: string) => {
    await page.goto(adminUrl + path);
    await settle();
  };
  return {
    page,
    settle,
    reload,
    /** The address below the admin's. */
    path: () => page.url().slice(adminUrl.length),
    /** As a link of the admin does it: without loading everything again. */
    async go(path: string) {
      await page.evaluate((address) => {
        history.pushState({}, '', address);
        dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      }, pathname + path);
      await settle();
    },
    /** From now on as the person of this token; without one, as nobody. */
    async become(token?: string) {
      await context.clearCookies();
      if (token !== undefined) {
        await context.addCookies([{ name: 'jwtToken', value: token, domain, path: '/admin' }]);
      }
      await reload('/');
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
