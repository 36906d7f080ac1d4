// Every screen of our own with something on it: usable by everybody, on a phone too, and as the manual shows it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers } from '../support/axe';
import { saveDocument, saveInterpretation } from '../support/saved-documents';
import { act, takeManualPicture, takePicture } from './desk-page';
import { CONTENT, type Desk, DRAFT, type Person, startDesk } from './desk-system';

const DOCUMENT = '宁夏回族自治区入河排污口监督管理办法';
const AMENDING = `关于修改《${DOCUMENT}》的决定`;
/** Submitted together. */
const BUNDLED = '宁夏回族自治区固体废物管理办法';
const EXPLAINING = `一图读懂《${BUNDLED}》`;
const NEWS = '全区入河排污口整治工作现场推进会在吴忠市召开';
const NEWS_IN_ENGLISH = 'Ningxia Reviews the Clean-up of Sewage Outlets Along Its Rivers';
const POST = '一图读懂丨入河排污口怎么管？新办法有这六个变化，和你我都有关';

type Screen = {
  name: string;
  who: Person;
  /** Opens it and waits until it is complete. */
  open(desk: Desk, page: Page): Promise<void>;
};

const openAt =
  (address: string, done: (page: Page) => Promise<unknown>): Screen['open'] =>
  async (desk, page) => {
    await desk.go(page, address);
    await done(page);
  };
const openItem =
  (table: string, type: string, title: string): Screen['open'] =>
  async (desk, page) => {
    await desk.go(page, await desk.editAddress(table, type, title));
    await page
      .getByTestId('review-panel')
      .getByTestId(/review-state/)
      .first()
      .waitFor();
  };
const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();
const openCase: Screen['open'] = async (desk, page) => {
  await desk.go(page, 'plugins/review');
  await page.getByRole('link', { name: AMENDING }).click();
  await page.getByTestId('review-effects').waitFor();
  await page.frameLocator('iframe').getByRole('heading', { name: AMENDING }).waitFor();
};

const SCREENS: readonly Screen[] = [
  { name: 'home', who: 'editor', open: openAt('', (page) => page.getByText('我的稿件').waitFor()) },
  {
    name: 'home of an administrator',
    who: 'manager',
    open: openAt('', (page) => page.getByTestId('storage').waitFor()),
  },
  {
    name: 'list',
    who: 'editor',
    open: async (desk, page) => {
      await desk.go(page, desk.listAddress('news-post'));
      await page.getByText('已公开').first().waitFor();
    },
  },
  {
    name: 'document',
    who: 'editor',
    open: openItem('normative_documents', 'normative-document', DOCUMENT),
  },
  {
    name: 'document in review',
    who: 'editor',
    open: openItem('normative_documents', 'normative-document', AMENDING),
  },
  { name: 'news', who: 'editor', open: openItem('news_posts', 'news-post', NEWS) },
  { name: 'post', who: 'editor', open: openItem('social_posts', 'social-post', POST) },
  { name: 'files', who: 'editor', open: openAt('plugins/content', heading('文件使用情况')) },
  {
    name: 'tasks',
    who: 'sign',
    open: openAt('plugins/review', (page) => page.getByRole('link', { name: AMENDING }).waitFor()),
  },
  { name: 'case', who: 'sign', open: openCase },
  { name: 'imports', who: 'sign', open: openAt('plugins/imports', heading('旧站导入')) },
  {
    name: 'batch',
    who: 'sign',
    open: async (desk, page) => {
      await desk.go(page, 'plugins/imports');
      await page.getByRole('link', { name: '旧门户' }).click();
      await heading('旧门户')(page);
    },
  },
  {
    name: 'accounts',
    who: 'operator',
    open: openAt('plugins/accounts', (page) => page.getByTestId('account-weibo').waitFor()),
  },
  { name: 'deliveries', who: 'operator', open: openAt('plugins/channels', heading('发送情况')) },
  {
    name: 'statistics',
    who: 'stats',
    open: openAt('plugins/statistics', (page) => page.getByTestId('statistics-total').waitFor()),
  },
  { name: 'people', who: 'manager', open: openAt('people', heading('人员')) },
  {
    name: 'overview',
    who: 'manager',
    open: openAt('people/overview', (page) => page.getByTestId('deed-write').waitFor()),
  },
  {
    name: 'unit settings',
    who: 'manager',
    open: openAt('settings/unit', (page) => page.getByTestId('number-gaps').waitFor()),
  },
  { name: 'audit', who: 'auditor', open: openAt('plugins/audit', heading('审计记录')) },
];

describe('the desk', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await desk?.stop();
  });

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    'puts no barrier in the way: %s',
    async (_name, { who, open }) => {
      const page = await desk.as(who);
      await open(desk, page);
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  it.each([
    ['home', () => Promise.resolve(desk.corridor.portalUrl)],
    ['document', () => desk.publicAddress(DOCUMENT)],
    ['news', () => desk.publicAddress(NEWS)],
    ['news in English', () => desk.publicAddress(NEWS_IN_ENGLISH)],
  ])('puts no barrier in the way of the public: %s', async (_name, addressOf) => {
    const reader = await desk.browser.newPage({ locale: 'zh-CN' });
    await reader.goto(await addressOf());
    await reader.locator('main').waitFor();
    expect(await findBarriers(reader)).toEqual([]);
    const column = reader.locator('nav a[href*="/"]').nth(1);
    await column.click();
    await reader.locator('main').waitFor();
    expect(await findBarriers(reader)).toEqual([]);
    await reader.close();
  });

  it('is shown in the manual', async () => {
    const editor = await desk.as('editor');
    await openAt('', (page) => page.getByText('我的稿件').waitFor())(desk, editor);
    await takeManualPicture(editor, 'home', 560);
    await openItem('normative_documents', 'normative-document', DOCUMENT)(desk, editor);
    await takeManualPicture(editor, 'review-panel');
    await openItem('news_posts', 'news-post', DRAFT)(desk, editor);
    await editor.getByRole('button', { name: '提交审核', exact: true }).click();
    await editor.getByRole('alertdialog').waitFor();
    await takeManualPicture(editor, 'submit', 700);
    await editor.keyboard.press('Escape');
    const signatory = await desk.as('sign');
    await desk.go(signatory, 'plugins/review');
    await signatory.getByRole('link', { name: AMENDING }).waitFor();
    await takeManualPicture(signatory, 'tasks', 480);
    await openCase(desk, signatory);
    await takeManualPicture(signatory, 'review-case');
    const statistician = await desk.as('stats');
    await openAt('plugins/statistics', (page) => page.getByTestId('statistics-total').waitFor())(
      desk,
      statistician,
    );
    await takeManualPicture(statistician, 'statistics', 800);
    const reader = await desk.browser.newPage({ locale: 'zh-CN' });
    await reader.goto(await desk.publicAddress(DOCUMENT));
    await takeManualPicture(reader, 'portal-page', 1000);
    await reader.close();
  });

  it('warns of a title that exists, and offers number and issuing body by rule', async () => {
    const page = await desk.as('editor');
    await page.setViewportSize({ width: 1280, height: 1000 });
    await desk.go(
      page,
      `${CONTENT}/api::normative-document.normative-document/create?plugins[i18n][locale]=zh-Hans`,
    );
    await page.locator('input[name=title]').fill(DOCUMENT);
    await page.getByText('已有 1 篇同名稿件').waitFor();
    await page.getByRole('button', { name: '填入“自治区生态环境厅”' }).click();
    expect(await page.locator('input[name=issuingBody]').inputValue()).toBe('自治区生态环境厅');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').first().waitFor();
    await page.getByRole('button', { name: '按规则编号' }).click();
    await expect
      .poll(() => page.locator('input[name=indexNumber]').inputValue(), { timeout: 30_000 })
      .toMatch(/^640000-107\/\d{4}-\d{5}$/);
  });

  it('submits selected items at once and says what became of each', async () => {
    const page = await desk.as('editor');
    await desk.go(page, desk.listAddress('social-post'));
    await page
      .getByRole('checkbox', { name: '全选' })
      .or(page.locator('thead [role=checkbox]'))
      .first()
      .click();
    await page.getByRole('button', { name: '提交审核' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByTestId('bulk-submit').waitFor();
    const [frame, confirm] = await Promise.all([
      dialog.boundingBox(),
      dialog.getByTestId('bulk-submit.confirm').boundingBox(),
    ]);
    // The buttons stand in the dialog's foot, not in a box within its text.
    expect(
      (frame?.y ?? 0) + (frame?.height ?? 0) - (confirm?.y ?? 0) - (confirm?.height ?? 0),
    ).toBeLessThan(40);
    await takePicture(page, 'desk-bulk-submit');
    await dialog.getByTestId('bulk-submit.confirm').click();
    await dialog.getByText('未提交', { exact: true }).first().waitFor();
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  });

  it('submits an interpretation with its document, and reviews one after the other', async () => {
    const { cms } = desk.corridor;
    const document = await saveDocument(cms, {
      title: BUNDLED,
      indexNumber: '640000-107/2026-90001',
    });
    await saveInterpretation(cms, document.documentId, { title: EXPLAINING });
    const editor = await desk.as('editor');
    await editor.setViewportSize({ width: 1280, height: 900 });
    await openItem('interpretations', 'interpretation', EXPLAINING)(desk, editor);
    await editor.getByRole('button', { name: '同批报送', exact: true }).click();
    await editor.getByRole('alertdialog').getByText(`规范性文件：${BUNDLED}`).waitFor();
    // It fades in.
    await editor.waitForTimeout(400);
    await takePicture(editor, 'desk-bundle-submit');
    await editor
      .getByRole('alertdialog')
      .getByRole('button', { name: '同批报送', exact: true })
      .click();
    await editor.getByTestId('review-bundle').getByRole('link', { name: BUNDLED }).waitFor();
    await takePicture(editor, 'desk-bundle-panel');
    const reviewer = await desk.as('first');
    await reviewer.setViewportSize({ width: 1280, height: 900 });
    await desk.go(reviewer, 'plugins/review');
    await reviewer.getByRole('link', { name: EXPLAINING }).waitFor();
    await takePicture(reviewer, 'desk-bundle-tasks');
    await reviewer.getByRole('link', { name: EXPLAINING }).click();
    await reviewer.getByTestId('review-bundle').getByText('审核中').waitFor();
    expect(await findBarriers(reviewer)).toEqual([]);
    await takePicture(reviewer, 'desk-bundle-case');
    await act(reviewer, '同意', '已同意');
    await reviewer.getByRole('heading', { name: BUNDLED, level: 1 }).waitFor();
    await reviewer.getByTestId('review-bundle').getByRole('link', { name: EXPLAINING }).waitFor();
    const [explaining] = await cms.sql<{ caseId: number; fingerprint: string }>(
      `select o.case_id as "caseId", c.fingerprint from gongkai.open_cases o join gongkai.review_cases c using (case_id)
       where o.item_type = 'interpretation'`,
    );
    for (const person of ['secrecy-reviewer', 'signatory'] as const) {
      const decision = { ...explaining!, verdict: 'approve' as const, reason: '' };
      expect(await cms.cases.decide(decision, cms.actor(person))).toMatchObject({ ok: true });
    }
    const signatory = await desk.as('sign');
    await signatory.setViewportSize({ width: 1280, height: 900 });
    await openItem('interpretations', 'interpretation', EXPLAINING)(desk, signatory);
    for (const deed of ['定时发布', '发布']) {
      await signatory.getByRole('button', { name: deed, exact: true }).click();
      const partners = signatory.getByRole('alertdialog').getByTestId('review-goes-with');
      await partners.getByText(BUNDLED, { exact: true }).waitFor();
      expect(await partners.innerText()).toContain('审核中');
      await signatory.waitForTimeout(400);
      await takePicture(signatory, `desk-bundle-${deed === '发布' ? 'publish' : 'schedule'}`);
      await signatory.keyboard.press('Escape');
    }
  });

  it('is worked with on a phone, up to the decision', async () => {
    const page = await desk.as('sign');
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await desk.go(page, '');
    // Among the tasks, and among what is new.
    await page.getByRole('link', { name: AMENDING }).first().waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await takePicture(page, 'desk-phone-home');
    await page.getByRole('link', { name: '查看全部' }).first().click();
    await page.waitForURL('**/plugins/review*');
    await page.getByRole('link', { name: AMENDING }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await takePicture(page, 'desk-phone-tasks');
    await page.getByRole('link', { name: AMENDING }).click();
    await page.getByTestId('review-effects').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '同意', exact: true }).scrollIntoViewIfNeeded();
    await takePicture(page, 'desk-phone-case');
    await act(page, '同意', '已同意');
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
