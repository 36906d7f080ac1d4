// A time that is set, moved and kept, and one that could not be kept, as people see it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { createChannels } from '../../plugins/channels/server/services';
import type { ItemKey } from '../../src/contracts/item';
import type { WordEntry } from '../../src/contracts/word-list';
import { introduceRegisterKeys } from '../../src/platform/register-keys';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { TEST_REGISTER_KEY } from '../support/register-macs';
import {
  approveCase,
  NEWS,
  saveNewsPost,
  signIn as signInHttp,
  submitItem,
} from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { signIn, takePicture } from './desk-page';

const KEPT = '秋冬季大气污染防治行动方案发布';
const LEAKED = '张三的举报已经核实';
/** What somebody wrote that no expunging removes. */
const STAYING = '写有个人信息，电话 0951-5160000';
const MENDED = '一件举报已经核实';
const BARRED = '旧机构名公布监测结果';
/** Found by a patrol. */
const ALTERED = [
  { code: 'site.page-altered', where: 'news-post/fo4k1y0c2bq8z7t9m3wdxejh.html' },
  { code: 'site.page-extra', where: 'index.php' },
];
const READER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0';
const LIST = 'content-manager/collection-types/api::news-post.news-post';

const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });

type Approved = { item: ItemKey; caseId: number; fingerprint: string };

describe('a set time', () => {
  let corridor: Corridor;
  let browser: Browser;
  let editor: Page;
  let kept: Approved;

  const approve = async (title: string): Promise<Approved> => {
    const item = await saveNewsPost(corridor.cms, { title });
    const submitted = await submitItem(corridor.cms, item);
    await approveCase(corridor.cms, submitted);
    return { item, ...submitted };
  };
  /** A person sets whole minutes; the test does not wait for one. */
  const setInSeconds = async (approved: Approved, seconds: number) => {
    const channels = corridor.cms.strapi.plugin('channels').service('channels') as ReturnType<
      typeof createChannels
    >;
    const dueAt = new Date(Date.now() + seconds * 1000);
    const actor = corridor.cms.actor('editor');
    expect(await channels.schedulePublish({ ...approved, dueAt, actor })).toMatchObject({
      ok: true,
    });
  };
  const openItem = async ({ item }: Approved) => {
    const address = `${corridor.adminUrl}/${LIST}/${item.documentId}`;
    await editor.goto(`${address}?plugins[i18n][locale]=zh-Hans`);
  };
  const setInDialog = async (button: string, time: string, done: string) => {
    await editor.getByRole('button', { name: button, exact: true }).click();
    const dialog = editor.getByRole('alertdialog');
    await dialog.getByTestId('schedule-time').fill(time);
    await takePicture(editor, `schedule-${button}`);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await editor.getByText(done, { exact: true }).first().waitFor();
  };

  const takeWidths = async (name: string, page = editor) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(200);
      await takePicture(page, `${name}-${width}`);
    }
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    kept = await approve(KEPT);
    editor = await signIn(browser, corridor, 'editor@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('is set beside the item, and moved', async () => {
    await openItem(kept);
    const dialog = editor.getByRole('alertdialog');
    await editor.getByRole('button', { name: '定时发布', exact: true }).click();
    await dialog.getByTestId('schedule-time').fill('25:10');
    await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
    await dialog.getByText('请填写时间').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await setInDialog('定时发布', '09:30', '已定时');
    await soon(() => editor.getByTestId('review-schedule-publish').innerText()).toContain('09:30');
    await setInDialog('改期', '10:15', '已改期');
    await soon(() => editor.getByTestId('review-schedule-publish').innerText()).toContain('10:15');
    await takePicture(editor, 'schedule-panel');
  });

  it('stands on a page and on the home page', async () => {
    await editor.goto(`${corridor.adminUrl}/plugins/schedules`);
    await editor.getByText(KEPT).waitFor();
    expect(await editor.locator('main').innerText()).toContain('待执行 1 项');
    expect(await findBarriers(editor)).toEqual([]);
    for (const width of [1280, 1920, 360]) {
      await editor.setViewportSize({ width, height: 900 });
      await editor.waitForTimeout(400);
      await takePicture(editor, `schedules-${width}`);
    }
    await editor.setViewportSize({ width: 1280, height: 900 });
    await editor.goto(corridor.adminUrl);
    await editor.getByRole('link', { name: KEPT }).first().waitFor();
    await takePicture(editor, 'schedules-home');
  });

  it('comes, and the public can read it', async () => {
    await openItem(kept);
    await editor.getByTestId('review-schedule-publish').waitFor();
    await setInSeconds(kept, 2);
    const address = editor.getByRole('link', { name: '打开', exact: true });
    await soon(async () => {
      await editor.reload();
      await editor.getByRole('button', { name: '撤回审核' }).or(address).first().waitFor();
      return address.count();
    }).toBe(1);
    const reader = await browser.newPage({ locale: 'zh-CN' });
    await reader.goto((await address.getAttribute('href')) ?? '');
    await reader.getByRole('heading', { name: KEPT }).waitFor();
    await reader.close();
  });

  it('leaves what is public to be looked at again on a day', async () => {
    await openItem(kept);
    await editor.getByRole('button', { name: '设定复查日期' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByTestId('look-again-save').click();
    await dialog.getByText('请填写复查日期').first().waitFor();
    const next = new Date().getFullYear() + 1;
    await dialog.getByRole('combobox').first().fill(`${next}/5/1`);
    await dialog.getByLabel('复查什么').fill('收费标准是否仍然有效');
    await takePicture(editor, 'look-again-dialog');
    await dialog.getByTestId('look-again-save').click();
    const standing = editor.getByTestId('look-again-standing');
    await standing.getByText(`${next}年5月1日 复查`).waitFor();
    expect(await findBarriers(editor)).toEqual([]);
    await takePicture(editor, 'look-again-panel');
    await editor.goto(`${corridor.adminUrl}/plugins/look-again?state=all`);
    await editor.getByRole('link', { name: KEPT }).waitFor();
    for (const width of [1920, 360, 1280]) {
      await editor.setViewportSize({ width, height: 900 });
      await editor.waitForTimeout(400);
      await takePicture(editor, `look-again-${width}`);
    }
    expect(await findBarriers(editor)).toEqual([]);
  });

  it('is read, and what a reader finds wrong comes to the desk', async () => {
    // Robots are left out, and a browser that a program drives says so.
    const context = await browser.newContext({ locale: 'zh-CN', userAgent: READER });
    await context.addInitScript('Object.defineProperty(navigator, "webdriver", { value: false })');
    const reader = await context.newPage();
    await reader.goto(`${corridor.portalUrl}/news-post/${kept.item.documentId}.html`);
    await reader.getByRole('link', { name: '报告错误' }).click();
    await reader.getByLabel('错在哪里').fill('第二段“截止”误为“截至”');
    expect(await findBarriers(reader)).toEqual([]);
    for (const width of [360, 1280]) {
      await reader.setViewportSize({ width, height: 900 });
      await takePicture(reader, `report-${width}`);
    }
    await reader.getByRole('button', { name: '提交' }).click();
    await reader.getByText('已收到，谢谢').waitFor();
    await takePicture(reader, 'report-taken');
    await context.close();

    await editor.goto(`${corridor.adminUrl}/plugins/reader-reports`);
    await editor.getByText('第二段“截止”误为“截至”').waitFor();
    await takeWidths('reader-reports');
    await editor.getByRole('button', { name: '办理', exact: true }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByTestId('reader-report-save').click();
    await dialog.getByText('请写明办理情况').first().waitFor();
    await dialog.getByLabel('办理情况').fill('原文无误');
    await takePicture(editor, 'reader-report-dialog');
    expect(await findBarriers(editor)).toEqual([]);
    await dialog.getByTestId('reader-report-save').click();
    await editor.getByText('没有待办的读者反馈').waitFor();

    await soon(async () => {
      await editor.goto(`${corridor.adminUrl}/plugins/reads?state=all`);
      await editor.getByRole('heading', { name: '阅读量' }).waitFor();
      return editor.getByRole('link', { name: KEPT }).count();
    }).toBe(1);
    await takeWidths('reads');
    expect(await findBarriers(editor)).toEqual([]);
    await openItem(kept);
    await editor.getByTestId('reads').scrollIntoViewIfNeeded();
    await takePicture(editor, 'reads-panel');
  });

  it('is looked after by a patrol, whose findings watchers see', async () => {
    await corridor.cms.sql(
      `insert into gongkai.patrols (cause, started_at, ended_at, found, left_over, findings) values
         ('nightly', now() - interval '1 day', now() - interval '1 day' + interval '41 seconds', 0, 0, '[]'),
         ('nightly', now(), now() + interval '47 seconds', 2, 0, $1::jsonb)`,
      [JSON.stringify([...ALTERED])],
    );
    const operator = await signIn(browser, corridor, 'operator@demo.example');
    await operator.goto(`${corridor.adminUrl}/plugins/patrol`);
    await operator.getByText('2 处不一致，已全部恢复').waitFor();
    await takeWidths('patrol', operator);
    expect(await findBarriers(operator)).toEqual([]);
    await operator.goto(corridor.adminUrl);
    await operator.getByText('2 处不一致，已全部恢复').waitFor();
    await takePicture(operator, 'patrol-home');
    await operator.context().close();
    await corridor.cms.sql(
      `insert into gongkai.link_checks (address, result, failures, failed_since, checked_at) values
         ('/news-post/never.html', '404', 1, now(), now()), ('https://example.org/old', 'not-found', 2, now(), now())`,
    );
    await corridor.cms.sql(
      `insert into gongkai.page_links select 'news-post', $1, 'zh-Hans', address from gongkai.link_checks`,
      [kept.item.documentId],
    );
    await editor.goto(`${corridor.adminUrl}/plugins/dead-links`);
    await editor.getByText('域名不存在').waitFor();
    await takeWidths('dead-links');
    expect(await findBarriers(editor)).toEqual([]);
  });

  it('ends when the item is withdrawn, and readers are told why in fixed words', async () => {
    const signatory = await signIn(browser, corridor, 'sign@demo.example');
    const address = `${corridor.adminUrl}/${LIST}/${kept.item.documentId}`;
    await signatory.goto(`${address}?plugins[i18n][locale]=zh-Hans`);
    const page = signatory.getByRole('link', { name: '打开', exact: true });
    const stood = (await page.getAttribute('href')) ?? '';
    await signatory.getByRole('button', { name: '立即撤稿', exact: true }).click();
    const dialog = signatory.getByRole('alertdialog');
    const confirm = dialog.getByRole('button', { name: '立即撤稿', exact: true });
    await dialog.getByTestId('review-reason').fill('数据与统计局口径不一致');
    await confirm.click();
    await dialog.getByText('请选择撤稿原因').waitFor();
    await dialog.getByText('已并入另一篇稿件').click();
    await dialog.getByTestId('withdrawal-merged').fill('https://example.com/');
    await confirm.click();
    await dialog.getByText('请填写并入的那篇稿件').first().waitFor();
    for (const width of [1920, 1280]) {
      await signatory.setViewportSize({ width, height: 900 });
      await signatory.waitForTimeout(400);
      await takePicture(signatory, `withdraw-${width}`);
    }
    expect(await findBarriers(signatory)).toEqual([]);
    await dialog.getByText('误发或内容有误').click();
    await confirm.click();
    await signatory.getByTestId('review-withdrawn').getByText('误发或有误').waitFor();
    await takePicture(signatory, 'withdrawn-panel');
    const reader = await browser.newPage({ locale: 'zh-CN' });
    await soon(async () => (await reader.goto(stood))?.status()).toBe(410);
    const told = await reader.locator('main').innerText();
    expect(told).toContain('本页内容因发布有误，已撤下。');
    expect(told).not.toContain(KEPT);
    expect(told).not.toContain('统计局');
    await takePicture(reader, 'withdrawn-notice');
    await reader.close();
    await signatory.context().close();
  });

  it('is refused before the embargo is over, which only who signs lifts', async () => {
    const embargoed = await approve('新闻发布会通稿');
    await openItem(embargoed);
    await editor.getByRole('button', { name: '设定解禁时间', exact: true }).click();
    const dialog = editor.getByRole('alertdialog');
    await dialog.getByTestId('embargo-time').fill('10:00');
    await dialog.getByTestId('review-reason').fill('发布会十点开始');
    await editor.waitForTimeout(400);
    await takePicture(editor, 'embargo-dialog');
    await dialog.getByRole('button', { name: '设定解禁时间', exact: true }).click();
    await editor.getByTestId('review-embargo').getByText('10:00 之前不得公开').waitFor();
    await editor.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('该稿件设有解禁时间').waitFor();
    await takePicture(editor, 'embargo-refused');
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    expect(await findBarriers(editor)).toEqual([]);
    const signatory = await signIn(browser, corridor, 'sign@demo.example');
    await signatory.goto(`${corridor.adminUrl}/plugins/review/cases/${embargoed.caseId}`);
    await signatory.getByTestId('review-embargo').waitFor();
    await takePicture(signatory, 'embargo-case');
    await signatory.context().close();
  });

  it('that could not be kept says why, and nothing is public', async () => {
    const barred = await approve(BARRED);
    await setInSeconds(barred, 4);
    const administrator = await signInHttp(corridor.cms, 'administrator');
    const { body } = await administrator('GET', '/checks/words');
    const { words, version } = body as { words: WordEntry[]; version: number };
    const more: WordEntry = {
      ...{ wrong: '旧机构名', right: '新机构名', severity: 'block' },
      ...{ fromOn: null, untilOn: null },
    };
    const list = { words: [...words, more], version };
    expect((await administrator('PUT', '/checks/words', list)).status).toBe(200);
    await editor.goto(`${corridor.adminUrl}/plugins/schedules`);
    await editor.getByText('发布失败').waitFor(); // the page looks again by itself
    expect(await editor.locator('main').innerText()).toContain('旧机构名');
    await takePicture(editor, 'schedules-failed');
    await openItem(barred);
    await editor.getByText('没有成功').first().waitFor();
    await takePicture(editor, 'schedule-failed-item');
    const reader = await browser.newPage({ locale: 'zh-CN' });
    await reader.goto(corridor.portalUrl);
    expect(await reader.locator('body').innerText()).not.toContain(BARRED);
  });

  it('says how what leaked goes for good: one asks, another confirms', async () => {
    const { cms, adminUrl } = corridor;
    const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
    await introduceRegisterKeys(owner, [TEST_REGISTER_KEY]);
    await owner.close();
    const item = await saveNewsPost(cms, { title: LEAKED });
    const { caseId } = await submitItem(cms, item);
    await cms.cases.recall({ caseId, reason: STAYING }, cms.actor('editor'));
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).update({
        ...{ documentId: item.documentId, locale: 'zh-Hans', data: { title: MENDED } },
      } as never),
    );
    const secrecy = await signIn(browser, corridor, 'secrecy@demo.example');
    await secrecy.goto(`${adminUrl}/${LIST}/${item.documentId}?plugins[i18n][locale]=zh-Hans`);
    await secrecy.getByTestId('expunging-ask').click();
    const dialog = secrecy.getByRole('dialog');
    await dialog.getByTestId('expunging-staying').getByText(STAYING, { exact: true }).waitFor();
    await dialog.getByTestId('expunging-send').click();
    await dialog.getByText('请选择要彻底清除的修订版。').waitFor();
    await dialog.getByRole('checkbox', { name: LEAKED }).check();
    await dialog.getByRole('combobox', { name: /^原因/ }).click();
    await secrecy.getByRole('option', { name: '个人信息' }).click();
    await dialog.getByLabel('说明').fill('标题写了当事人的姓名');
    for (const width of [1920, 1280]) {
      await secrecy.setViewportSize({ width, height: 900 });
      await secrecy.waitForTimeout(400);
      await takePicture(secrecy, `expunging-ask-${width}`);
    }
    await dialog.getByTestId('expunging-send').click();
    await secrecy.getByText('已提请，等待另一个人确认').waitFor();
    await secrecy.goto(`${adminUrl}/plugins/expunging`);
    await secrecy.getByText('等待另一个人确认', { exact: true }).waitFor();
    expect(await secrecy.getByTestId('expunging-confirm').count()).toBe(0);

    const sign = await signIn(browser, corridor, 'sign@demo.example');
    await sign.goto(`${adminUrl}/plugins/expunging`);
    await sign.getByText(MENDED).waitFor();
    expect(await findBarriers(sign)).toEqual([]);
    for (const width of [360, 1920, 1280]) {
      await sign.setViewportSize({ width, height: 900 });
      await sign.waitForTimeout(400);
      await takePicture(sign, `expunging-list-${width}`);
    }
    const staying = sign.getByTestId('expunging-staying');
    // Cards on a phone, a table on a desk: its dialog goes with either.
    for (const width of [360, 1280]) {
      await sign.keyboard.press('Escape');
      await sign.setViewportSize({ width, height: 900 });
      await sign.getByTestId('expunging-confirm').click();
      await staying.getByText(STAYING, { exact: true }).waitFor();
      expect(await staying.innerText()).toContain('含有号码');
      await sign.waitForTimeout(400);
      await takePicture(sign, `expunging-confirm-${width}`);
    }
    expect(await findBarriers(sign)).toEqual([]);
    await sign.getByTestId('expunging-confirm-now').click();
    await sign.getByText('没有等待确认的提请。').waitFor();
    await sign.goto(`${adminUrl}/plugins/expunging?state=all`);
    await sign.getByText('已彻底清除', { exact: true }).waitFor();
    await takePicture(sign, 'expunging-done');
    await sign.getByRole('button', { name: '未清除的文字' }).click();
    await staying.getByText(STAYING, { exact: true }).waitFor();
    await sign.waitForTimeout(400);
    await takePicture(sign, 'expunging-staying');
    await sign.goto(`${adminUrl}/plugins/review/cases/${caseId}`);
    await sign.getByText('这一修订版的内容已彻底清除。').first().waitFor();
    await takePicture(sign, 'expunging-case');
    await sign.context().close();
    await secrecy.context().close();
  });
});
