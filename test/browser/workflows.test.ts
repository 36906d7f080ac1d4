// 管理员 keeps the workflows of review: makes one, is told what cannot work, and says which items take it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEMO_PASSWORD } from '../../src/people/demo-people';
import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { hirePerson } from '../support/role-table/hire';
import { saveNewsPost, submitItem } from '../support/test-cms';
import { type Corridor, startCorridor } from './corridor-system';
import { act, signIn, takePicture } from './desk-page';

describe('the page of workflows', () => {
  let corridor: Corridor;
  let browser: Browser;
  let manager: Page;

  const takePictures = async (page: Page, name: string) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await takePicture(page, `workflows-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 1000 });
  };
  const choose = async (at: number, label: string, option: string) => {
    const stage = manager.getByTestId('workflow-stage').nth(at);
    await stage.getByRole('combobox', { name: label }).click();
    await manager.getByRole('option', { name: option }).click();
    await manager.keyboard.press('Escape');
  };

  beforeAll(async () => {
    corridor = await startCorridor();
    browser = await launchBrowser();
    manager = await signIn(browser, corridor, 'manager@demo.example');
  });
  afterAll(async () => {
    await browser?.close();
    await corridor?.stop();
  });

  it('shows what is shipped, found among the settings', async () => {
    await manager.goto(`${corridor.adminUrl}/settings/workflows`);
    await manager.getByRole('heading', { name: '审核流程', level: 1 }).waitFor();
    await manager.getByText('初审 → 保密审查 → 终审签发', { exact: true }).waitFor();
    await manager.getByRole('link', { name: '审核流程' }).first().waitFor();
    await takePictures(manager, 'list');
  });

  it('says at once what cannot work, and keeps what can', async () => {
    await manager.getByTestId('workflow-new').click();
    await manager.getByTestId('workflow-nameZh').fill('重大事项');
    await manager.getByTestId('stage-add').click();
    await manager.getByTestId('stage-nameZh').first().fill('初审');
    await manager.getByTestId('workflow-save').click();
    await manager.getByTestId('workflow-refusal').waitFor();
    await manager.getByText('一个人同意就能让稿件公开').waitFor();
    await manager.getByText('请选择由哪个角色办理').waitFor();
    await takePictures(manager, 'problems');
    await choose(0, '由谁办理', '处室审核人');
    await manager.getByTestId('stage-add').click();
    await manager.getByTestId('stage-nameZh').nth(1).fill('签发');
    await choose(1, '由谁办理', '签发人');
    await manager.getByTestId('stage-count').nth(1).fill('2');
    await manager.getByTestId('stage-limitDays').nth(1).fill('2');
    await takePictures(manager, 'form');
    await manager.getByTestId('workflow-save').click();
    await manager.getByText('初审 → 签发', { exact: true }).waitFor();
  });

  it('assigns it, and the next item takes it', async () => {
    await manager.getByTestId('assign-add').click();
    await manager.getByRole('combobox', { name: '审核流程' }).click();
    await manager.getByRole('option', { name: '重大事项' }).click();
    await takePictures(manager, 'assignments');
    await manager.getByTestId('assign-save').click();
    await manager.getByText('分配已保存').waitFor();
    const submitted = await submitItem(corridor.cms, await saveNewsPost(corridor.cms));
    const reviewer = await signIn(browser, corridor, 'first@demo.example');
    await reviewer.goto(`${corridor.adminUrl}/plugins/review/cases/${submitted.caseId}`);
    await reviewer.getByText('需 2 人同意，已有 0 人').waitFor();
    await reviewer.getByText('办理时限 2 个工作日').waitFor();
    await takePictures(reviewer, 'case');
    expect(await reviewer.getByTestId('review.approve').count()).toBe(1);
  });

  it('lets named departments sign in parallel, each once, and says who is waited for', async () => {
    const { cms } = corridor;
    const open = async (department: string, name: string) => {
      const made = (await cms.as('administrator', () =>
        cms.strapi
          .documents('api::department.department' as never)
          .create({ data: { nameZh: department, order: 9 } } as never),
      )) as unknown as { documentId: string };
      const departments = [made.documentId];
      await hirePerson(cms, {
        ...{ name, role: 'first-reviewer', departments, password: DEMO_PASSWORD },
      });
      return signIn(browser, corridor, `${name}@demo.example`);
    };
    const [law, water] = [await open('法规与标准处', 'law'), await open('水生态环境处', 'water')];
    const elsewhere = await open('人事处', 'staff');
    await manager.goto(`${corridor.adminUrl}/settings/workflows`);
    await manager.getByTestId('workflow-new').click();
    await manager.getByTestId('workflow-nameZh').fill('多处室会签');
    await manager.getByTestId('stage-add').click();
    await manager.getByTestId('stage-nameZh').first().fill('处室会签');
    await choose(0, '由谁办理', '处室审核人');
    await choose(0, '办理哪些稿件', '会签：指定的处室同时办理，各一次');
    await choose(0, '会签处室', '法规与标准处');
    await choose(0, '会签处室', '水生态环境处');
    await manager.getByTestId('stage-add').click();
    await manager.getByTestId('stage-nameZh').nth(1).fill('签发');
    await choose(1, '由谁办理', '签发人');
    await takePictures(manager, 'parallel-form');
    await manager.getByTestId('workflow-save').click();
    await manager.getByText('处室会签 → 签发', { exact: true }).waitFor();
    await manager.getByRole('combobox', { name: '审核流程' }).click();
    await manager.getByRole('option', { name: '多处室会签' }).click();
    await manager.getByTestId('assign-save').click();
    await manager.getByText('分配已保存').waitFor();
    const { caseId } = await submitItem(cms, await saveNewsPost(cms));
    const go = (page: Page) => page.goto(`${corridor.adminUrl}/plugins/review/cases/${caseId}`);
    await go(law);
    await law.getByText('会签，等待：法规与标准处、水生态环境处').waitFor();
    await act(law, '同意', '已同意', '无意见');
    // Each department once, and none that was not named.
    await go(law);
    await law.getByText('会签，等待：水生态环境处').waitFor();
    await takePictures(law, 'parallel-case');
    await law.getByText('您所在的处室已经会签').waitFor();
    expect(await law.getByTestId('review.approve').count()).toBe(0);
    await go(elsewhere);
    const words = '这篇稿件属于其他处室，您只能查看和办理本处室的稿件。';
    await elsewhere.getByTestId('review-not-shown').getByText(words).waitFor();
    await takePictures(elsewhere, 'parallel-elsewhere');
    expect(await elsewhere.getByTestId('review.approve').count()).toBe(0);
    await elsewhere.goto(`${corridor.adminUrl}/plugins/review/cases/${caseId}/form`);
    await elsewhere.getByTestId('review-not-shown').getByText(words).waitFor();
    await takePictures(elsewhere, 'parallel-elsewhere-form');
    await go(water);
    await act(water, '同意', '已同意', '');
    await go(water);
    await water.getByText('签发（当前环节）').waitFor();
    const track = water.getByRole('listitem').filter({ hasText: '处室会签' }).first();
    expect(await track.innerText()).toMatch(/法规与标准处 · 同意[\s\S]*水生态环境处 · 同意/);
    await takePictures(water, 'parallel-done');
  });

  it('counts working days by a calendar that the office changes', async () => {
    await manager.goto(`${corridor.adminUrl}/settings/work-calendar`);
    await manager.getByRole('heading', { name: '工作日历', level: 1 }).waitFor();
    await manager.getByText('没有调整。').waitFor();
    await manager.getByTestId('work-calendar-add').click();
    await manager.getByTestId('work-calendar-save').click();
    await manager.getByText('请填写起止日期').first().waitFor();
    const today = new Date();
    const day = `${today.getFullYear()}/${today.getMonth() + 1}/${today.getDate()}`;
    for (const at of [0, 1]) {
      const field = manager.getByRole('dialog').getByRole('combobox').nth(at);
      await field.fill(day);
      await field.press('Tab');
    }
    await manager.getByLabel('依据').fill('关于机关停电检修的通知');
    await takePicture(manager, 'work-calendar-dialog');
    expect(await findBarriers(manager)).toEqual([]);
    await manager.getByTestId('work-calendar-save').click();
    await manager.getByText('已保存。').first().waitFor();
    await manager.getByText('关于机关停电检修的通知').waitFor();
    const list = manager.getByTestId('work-calendar-changes');
    expect(await list.innerText()).toContain(`${today.getFullYear()}年`);
    await takePictures(manager, 'calendar');
    expect(await findBarriers(manager)).toEqual([]);
    await manager.getByRole('button', { name: /^删除 .*的调整$/ }).click();
    await manager.getByTestId('work-calendar-remove').click();
    await manager.getByText('没有调整。').waitFor();
  });
});
