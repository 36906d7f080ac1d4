// Robots of groups as who keeps people sets them.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { findBarriers } from '../support/axe';
import type { Corridor } from './corridor-system';
import { takePicture } from './desk-page';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:65530/robot/send?access_token=98765';

/** Sets a robot, tries it, and changes it without its address. */
export const keepRobot = async (page: Page, { adminUrl }: Corridor): Promise<void> => {
  await page.goto(`${adminUrl}/settings/notice-robots`);
  await page.getByText('还没有群机器人').waitFor();
  await page.getByTestId('robot-add').click();
  await page.getByTestId('robot-save').click();
  await page.getByText('请填写名称').waitFor();
  await page.getByRole('combobox', { name: '平台' }).click();
  await page.getByRole('option', { name: '钉钉' }).click();
  await page.getByTestId('robot-name').fill('编辑部值班群');
  await page.getByTestId('robot-url').fill(NOWHERE);
  await page.getByTestId('robot-secret').fill('SEC1');
  await takePicture(page, 'robot-form');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByTestId('robot-save').click();
  await page.getByText('……8765').waitFor();
  await page.getByTestId('robot-test').click();
  await page.getByText('没有发出。连接不上').waitFor();
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    await takePicture(page, `robots-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.content()).not.toMatch(/127\.0\.0\.1:65530|SEC1/);
  await page.getByRole('button', { name: '修改“编辑部值班群”' }).click();
  await page.getByText('已保存（尾号 8765）').waitFor();
  await page.getByRole('checkbox', { name: '待审核' }).click();
  await takePicture(page, 'robot-change');
  await page.getByTestId('robot-save').click();
  await page.getByText('审核逾期、定时未能执行').waitFor();
};
