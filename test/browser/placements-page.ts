// 首页编排 as the operator of channels arranges it, and as readers see it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { findBarriers } from '../support/axe';
import type { Corridor } from './corridor-system';
import { takePicture } from './desk-page';

const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** Pins an item in its column, as the portal has it within seconds; and takes it back. */
export const pinInColumn = async (
  page: Page,
  { adminUrl, portalUrl }: Corridor,
  title: string,
): Promise<void> => {
  await page.goto(`${adminUrl}/plugins/placements`);
  await page.getByText('没有找到可以放在这里的稿件').waitFor(); // no item has a picture
  await choose(page, '位置', '栏目置顶：要闻动态');
  await page.getByRole('button', { name: `加入：${title}` }).click();
  await page.getByText('有未保存的修改').waitFor();
  await page.getByTestId('placements-save').click();
  await page.getByTestId('placements-changes').getByText('栏目置顶：要闻动态 · 中文').waitFor();
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    await takePicture(page, `placements-${width}`);
  }
  expect(await findBarriers(page)).toEqual([]);
  const home = await (await fetch(portalUrl)).text();
  const [address] = /\/columns\/[^"]+/.exec(home) ?? [];
  const column = async () => (await fetch(`${portalUrl}${address}`)).text();
  await expect.poll(column, { timeout: 30_000 }).toContain('<span class="mark">置顶</span>');
  await page.getByRole('button', { name: `移除：${title}` }).click();
  await page.getByTestId('placements-save').click();
  await expect.poll(column, { timeout: 30_000 }).not.toContain('class="mark"');
};
