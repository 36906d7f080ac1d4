// What takes two people: 旧站导入, a batch as those see it who answer for it, from the list to the second signature; and then
// the name of a column that readers see.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { launchBrowser } from '../support/browser';
import { importOldSite } from '../support/old-site';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn, takePicture } from './desk-page';

const WIDTHS = [1280, 1920, 390];

describe('旧站导入', () => {
  let corridor: Corridor;
  let browser: Browser;
  let signatory: Page;
  let administrator: Page;

  const takePictures = async (page: Page, name: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(400);
      await takePicture(page, `imports-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const openBatch = async (page: Page) => {
    await page.goto(`${corridor.adminUrl}/plugins/imports`);
    await page.getByRole('link', { name: '旧门户' }).click();
    await page.getByRole('heading', { name: '旧门户' }).waitFor();
  };
  const sign = async (page: Page) => {
    await page.getByTestId('import-sign').click();
    await page.getByTestId('import-sign-confirm').click();
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    const database = openPoolDatabase(corridor.cms.database.urls.app, { max: 2 });
    await importOldSite(corridor.cms, database.sql);
    await database.close();
    signatory = await signIn(browser, corridor, 'sign@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('lists the batches and what waits for a signature', async () => {
    await signatory.getByRole('link', { name: '旧站导入' }).click();
    await signatory.getByText('待签署 1 批').waitFor();
    await takePictures(signatory, 'list');
  });

  it('shows what is in a batch, what was left out and why, and each page as it will be read', async () => {
    await openBatch(signatory);
    await signatory.getByText('3 篇，2 个文件').waitFor();
    await signatory.getByText('未导入 1 篇').click();
    await signatory.getByText('没有发布日期').first().waitFor();
    await takePictures(signatory, 'batch');
    const row = signatory.getByRole('row', { name: /工作会议召开/ });
    await row.getByRole('button', { name: '查看' }).click();
    const frame = signatory.frameLocator('[data-testid=import-item]');
    await frame.getByText('会议强调，要抓好落实。').waitFor();
    expect(await frame.locator('table td').count()).toBe(3);
    await signatory.waitForTimeout(400);
    await takePicture(signatory, 'imports-item-1280');
    await signatory.keyboard.press('Escape');
  });

  it('is public when two have signed, and says so to the first', async () => {
    await sign(signatory);
    await signatory.getByText('您已签署，等待另一人签署').waitFor();
    expect(await signatory.getByTestId('import-sign').count()).toBe(0);
    await takePictures(signatory, 'signed-once');
    administrator = await signIn(browser, corridor, 'manager@demo.example');
    await openBatch(administrator);
    await sign(administrator);
    await administrator.getByText('已转入', { exact: true }).waitFor();
    await administrator.getByText('已发布 3 篇，门户上现有 3 篇').waitFor();
    await takePictures(administrator, 'taken-over');
    const reader = await browser.newPage();
    await reader.goto(`${corridor.portalUrl}/xwdt/2019/1.htm`);
    await reader.getByRole('heading', { name: '全区生态环境保护工作会议召开' }).waitFor();
    expect(reader.url()).toContain('/news-post/');
    await reader.getByText('2019-03-05 10:23').first().waitFor();
    await takePicture(reader, 'imports-portal-1280');
  });

  it('leaves the name of a column to two people: one proposes it, another confirms it', async () => {
    const { columnId } = corridor.cms;
    const column = `${corridor.adminUrl}/content-manager/collection-types/api::column.column/${columnId}`;
    await administrator.goto(column);
    await administrator.getByTestId('names-propose').waitFor();
    for (const field of ['nameZh', 'nameEn', 'slug', 'order'])
      expect(await administrator.locator(`input[name=${field}]`).isDisabled(), field).toBe(true);
    const parent = administrator.getByRole('combobox', { name: /^上级栏目/ });
    expect(await parent.isDisabled()).toBe(true);
    await takePictures(administrator, 'names-form');
    await administrator.getByTestId('names-propose').click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByTestId('names-propose-save').click();
    await dialog.getByText('名称、网址和位置都没有改变。').waitFor();
    await dialog.getByLabel('中文名称').fill('工作要闻');
    await dialog.getByLabel('理由').fill('与新的机构设置一致');
    await administrator.waitForTimeout(400);
    await takePicture(administrator, 'imports-names-dialog-1280');
    await dialog.getByTestId('names-propose-save').click();
    await administrator.getByTestId('names-waiting').getByText('须由另一人确认。').waitFor();
    await takePictures(administrator, 'names-waiting');
    expect(await administrator.locator('input[name=nameZh]').inputValue()).toBe('要闻动态');

    await signatory.goto(corridor.adminUrl);
    await signatory.getByRole('link', { name: '要闻动态 改为 工作要闻' }).scrollIntoViewIfNeeded();
    await takePictures(signatory, 'names-home');
    await signatory.getByRole('link', { name: '要闻动态 改为 工作要闻' }).click();
    await signatory.getByText('与新的机构设置一致').waitFor();
    await takePictures(signatory, 'names-list');
    await signatory.getByTestId('names-decline').click();
    await signatory.waitForTimeout(400);
    await takePicture(signatory, 'imports-names-decline-1280');
    await signatory.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await signatory.getByTestId('names-confirm').click();
    await signatory.waitForTimeout(400);
    await takePicture(signatory, 'imports-names-confirm-1280');
    await signatory.getByTestId('names-confirm-confirm').click();
    await signatory.getByText('没有等待确认的改名。').waitFor();
    await signatory.goto(`${corridor.adminUrl}/plugins/names?state=all`);
    await signatory.getByText('已确认', { exact: true }).waitFor();
    await takePictures(signatory, 'names-all');

    await administrator.goto(column);
    await expect
      .poll(() => administrator.locator('input[name=nameZh]').inputValue())
      .toBe('工作要闻');
    const reader = await browser.newPage();
    await expect
      .poll(
        async () => {
          await reader.goto(`${corridor.portalUrl}/`);
          return reader.getByRole('navigation').first().innerText();
        },
        { timeout: 20_000 },
      )
      .toContain('工作要闻');
  });

  it('leaves what head and foot of the portal say to two people', async () => {
    await administrator.goto(`${corridor.adminUrl}/settings/portal`);
    await administrator.getByTestId('site-now').waitFor();
    await takePictures(administrator, 'site-empty');
    await administrator.getByTestId('site-change').click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel('网站名称').fill('某省生态环境厅');
    await dialog.getByLabel('主办单位', { exact: true }).fill('某省生态环境厅');
    await dialog.getByLabel('ICP 备案号').fill('某ICP备00000000号');
    await dialog.getByLabel('公安机关备案号').fill('某公网安备 00000000000000号');
    await dialog.getByLabel('网站标识码').fill('12');
    await dialog.getByLabel('地址', { exact: true }).fill('某市某路1号');
    await dialog.getByLabel('联系电话').fill('0000-0000000');
    await dialog.getByRole('combobox', { name: '主题色' }).click();
    await administrator.getByRole('option', { name: '中国红' }).click();
    await dialog.getByRole('combobox', { name: '政府信息公开' }).click();
    await administrator.getByRole('option', { name: '工作要闻' }).click();
    await takePicture(administrator, 'imports-site-purposes-1280');
    await dialog.getByTestId('site-save').click();
    await dialog.getByText('网站标识码为 10 位数字').waitFor();
    await dialog.getByText('请填写修改的理由。').waitFor();
    await dialog.getByText('网站标识码为 10 位数字').scrollIntoViewIfNeeded();
    await administrator.waitForTimeout(400);
    await takePicture(administrator, 'imports-site-dialog-1280');
    await dialog.getByLabel('网站标识码').fill('1400000000');
    await dialog.getByLabel('理由').fill('新站上线');
    await dialog.getByTestId('site-save').click();
    await administrator.getByTestId('site-waiting').getByText('须由另一人确认。').waitFor();
    await takePictures(administrator, 'site-own');
    await signatory.goto(`${corridor.adminUrl}/settings/portal`);
    await signatory.getByTestId('site-waiting').getByText('理由：新站上线').waitFor();
    await takePictures(signatory, 'site-waiting');
    await signatory.getByTestId('site-confirm').click();
    await signatory.waitForTimeout(400);
    await takePicture(signatory, 'imports-site-confirm-1280');
    await signatory.getByTestId('site-confirm-confirm').click();
    await signatory.getByTestId('site-history').getByText('已确认').waitFor();
    await signatory.getByTestId('site-now').getByText('工作要闻').waitFor();
    await takePictures(signatory, 'site-confirmed');
    const reader = await browser.newPage();
    await expect
      .poll(
        async () => {
          await reader.goto(corridor.portalUrl);
          return reader.locator('footer').textContent();
        },
        { timeout: 20_000 },
      )
      .toMatch(/主办单位：某省生态环境厅[\s\S]*某ICP备00000000号/);
    const band = 'getComputedStyle(document.querySelector("header.band")).backgroundImage';
    expect(await reader.evaluate(band)).toContain('rgb(160, 28, 28)');
    await takePictures(reader, 'site-portal');
  });
});
