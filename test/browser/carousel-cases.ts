// 轮播 and 置顶 as readers see them; run by portal.test.ts on its site.
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { placementStore } from '../../plugins/placements/server/adapters/placement-store';
import { createPlaceItems } from '../../plugins/placements/server/use-cases/place-items';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/sql/sql';
import { findBarriers } from '../support/axe';
import { keyOf } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';

type Ground = {
  database: Database;
  browser: Browser;
  origin: string;
  pictures: string;
  /** Two items with a picture, the one to stand first at last. */
  shown: RevisionContent[];
  settle: () => Promise<void>;
};

const put = async ({ database, settle }: Ground, place: string, items: RevisionContent[]) => {
  const places = {
    readNewest: () => Promise.resolve(null),
    readFamily: () => Promise.resolve(['news']),
  };
  const placed = await createPlaceItems({
    ...{ database, clock: systemClock, macs: TEST_MACS, placements: placementStore, places },
  })(
    { place, locale: 'zh-Hans', items: items.map(keyOf), basis: null },
    { ref: 'admin:7', name: '门户编辑', roles: [] },
  );
  expect(placed).toMatchObject({ ok: true });
  await settle();
};
/** Which slide stands in the window of the carousel, from 0. */
const readSlide = (page: Page): Promise<number> =>
  page
    .locator('.slides')
    .evaluate((list: { scrollLeft: number; clientWidth: number }) =>
      Math.round(list.scrollLeft / list.clientWidth),
    );

export const describeCarousel = (ground: () => Ground): void => {
  it('sees what was put first: pictures to turn by button and key, that stand still for who asks', async () => {
    const { browser, origin, pictures, shown } = ground();
    await put(ground(), 'carousel', shown);
    await put(ground(), 'home', shown.slice(0, 1));
    const context = await browser.newContext({
      ...{ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
    });
    const page = await context.newPage();
    await page.goto(origin);
    const carousel = page.getByRole('region', { name: '图片新闻' });
    await carousel.getByRole('button', { name: '自动播放' }).waitFor(); // it does not begin by itself
    expect(await readSlide(page)).toBe(0);
    await carousel.getByRole('button', { name: '下一张' }).click();
    await expect.poll(() => readSlide(page)).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => readSlide(page)).toBe(0);
    await carousel.getByRole('link', { name: '2', exact: false }).last().click();
    await expect.poll(() => readSlide(page)).toBe(1);
    expect(await page.locator('.latest li').first().innerText()).toContain('置顶');
    expect(await findBarriers(page)).toEqual([]);
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(200);
      await page.screenshot({ path: path.join(pictures, `portal-carousel-${width}.png`) });
      expect(
        await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        ),
      ).toBe(false);
    }
    await context.close();
  });

  it('turns by itself until somebody is there, and is a list to scroll without JavaScript', async () => {
    const { browser, origin, pictures } = ground();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.clock.install();
    await page.goto(origin);
    await page.getByRole('button', { name: '暂停播放' }).waitFor();
    await page.clock.runFor(6500);
    await expect.poll(() => readSlide(page)).toBe(1);
    await page.getByRole('button', { name: '暂停播放' }).click();
    await page.clock.runFor(20_000);
    expect(await readSlide(page)).toBe(1);
    await page.close();
    const plain = await browser.newContext({
      ...{ javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    });
    const still = await plain.newPage();
    await still.goto(origin);
    expect(await still.getByRole('button', { name: '下一张' }).count()).toBe(0);
    await still.locator('.slide-links a').last().click();
    await still.screenshot({ path: path.join(pictures, 'portal-carousel-plain.png') });
    expect(await still.locator('.slide').last().boundingBox()).toMatchObject({ x: 16 });
    await plain.close();
  });
};
