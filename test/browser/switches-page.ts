// 门户开关 as the operator of channels turns them, and as readers see it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { findBarriers } from '../support/axe';
import type { Corridor } from './corridor-system';
import { takePicture } from './desk-page';

const turn = async (page: Page, button: string, reason: string): Promise<void> => {
  await page.getByTestId(button).click();
  await page.locator('input[name=reason]').fill(reason);
  await page.getByTestId('site-switches-save').click();
};

/** Shows the strip of an item and turns the site grey, as the portal has it within seconds; and takes both back. */
export const turnSwitches = async (
  page: Page,
  { adminUrl, portalUrl }: Corridor,
  title: string,
): Promise<void> => {
  await page.goto(`${adminUrl}/plugins/site-switches`);
  await page.getByTestId('site-switches-strip-on').click();
  await page.getByTestId('site-switches-save').click();
  await page.getByText('请选择一篇已公开的稿件').waitFor();
  await page.getByRole('radio', { name: title }).click();
  await page.locator('input[name=reason]').fill('应急演练');
  await takePicture(page, 'switches-form');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByTestId('site-switches-save').click();
  await page.getByTestId('site-switches-strip').getByText(title).waitFor();
  await turn(page, 'site-switches-grey-on', '国家公祭日');
  await page.getByTestId('site-switches-grey-off').waitFor();
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    await takePicture(page, `switches-${width}`);
  }
  expect(await findBarriers(page)).toEqual([]);
  const style = async () => (await fetch(`${portalUrl}/site-state.css`)).text();
  await expect.poll(style, { timeout: 30_000 }).toMatch(/grayscale[\s\S]*\.urgent/);
  await turn(page, 'site-switches-grey-off', '结束');
  await page.getByTestId('site-switches-grey-on').waitFor();
  await turn(page, 'site-switches-strip-off', '结束');
  await expect.poll(style, { timeout: 30_000 }).not.toMatch(/grayscale|\.urgent/);
};
