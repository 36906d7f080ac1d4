import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings, withFacts } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import { switchStore } from '../../plugins/site-switches/server/adapters/switch-store';
import { createSwitchSite } from '../../plugins/site-switches/server/use-cases/switch-site';
import type { RevisionContent } from '../../src/contracts/revision';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { createPortalServer } from '../../src/portal/portal-server';
import { findBarriers } from '../support/axe';
import { launchBrowser } from '../support/browser';
import {
  aFile,
  aRevision,
  deliver,
  keyOf,
  makePublic,
  withdrawInRegister,
} from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { samplePicture } from '../support/sample-picture';
import { shippedPages } from '../support/shipped-pages';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { describeCarousel } from './carousel-cases';

/** Pictures of every page, to be looked at: .cache/screenshots/portal-<page>-<width>.png */
const PICTURES = path.resolve('.cache', 'screenshots');
const WIDTHS = [360, 768, 1280, 1920];
const below = (
  parent: string | null,
  slug: string,
  nameZh: string,
  nameEn: string,
  order: number,
) => ({
  ...{ documentId: slug, slug, nameZh, nameEn, order },
  parent: parent === null ? null : { documentId: parent },
});
const DESK_SETTINGS = toSiteSettings(
  [
    { documentId: 'news', nameZh: '工作动态', nameEn: 'News', slug: 'news', order: 1 },
    {
      documentId: 'cities',
      nameZh: '市县动态',
      nameEn: 'Cities and counties',
      slug: 'cities',
      order: 2,
      parent: { documentId: 'news' },
    },
    {
      documentId: 'hall',
      nameZh: '厅内要闻',
      nameEn: 'Department',
      slug: 'hall',
      order: 1,
      parent: { documentId: 'news' },
    },
    { documentId: 'notices', nameZh: '通知公告', nameEn: 'Notices', slug: 'notices', order: 2 },
    {
      documentId: 'documents',
      nameZh: '规范性文件',
      nameEn: 'Normative documents',
      slug: 'documents',
      order: 3,
    },
    {
      documentId: 'explained',
      nameZh: '政策解读',
      nameEn: 'Policies explained',
      slug: 'explained',
      order: 4,
    },
    { documentId: 'response', nameZh: '回应关切', nameEn: 'Responses', slug: 'response', order: 5 },
    below(null, 'open', '政府信息公开', 'Disclosure', 6),
    below('open', 'guide', '政府信息公开指南', 'Guide', 1),
    below('open', 'system', '政府信息公开制度', 'Rules', 2),
    below('open', 'statutory', '法定主动公开内容', 'Statutory disclosure', 3),
    below('open', 'report', '政府信息公开年报', 'Annual reports', 4),
    below('statutory', 'plans', '规划计划', 'Plans', 1),
    below('statutory', 'budget', '财政预决算', 'Budgets', 2),
    below(null, 'topics', '专题专栏', 'Topics', 7),
    below('topics', 'roads', '“四好农村路”高质量发展', 'Rural roads', 1),
    below('topics', 'safety', '安全生产月', 'Safety month', 2),
    below('roads', 'roads-policy', '政策部署', 'Policy', 1),
    below('roads', 'roads-progress', '建设进展', 'Progress', 2),
  ],
  [
    { documentId: 'office', nameZh: '办公室', nameEn: 'General Office' },
    { documentId: 'law', nameZh: '政策法规处', nameEn: 'Policy and Law Division' },
  ],
  { zh: '某某省交通运输厅', en: 'Department of Transport' },
);
const SETTINGS = withFacts(DESK_SETTINGS, {
  ...{ nameZh: '某某省交通运输厅', nameEn: 'Department of Transport', theme: 'blue' },
  ...{ hostZh: '', hostEn: '', icp: '', police: '', siteCode: '', domain: '' },
  ...{ addressZh: '', addressEn: '', postcode: '', telephone: '' },
  ...{ disclosureColumn: 'open', statutoryColumn: 'statutory', topicColumn: 'topics' },
});
const TITLES = [
  '全省农村公路高质量发展现场推进会在南部山区召开',
  '我厅部署汛期公路安全隐患排查整治工作',
  '省际客运班线恢复运营　线上售票同步开通',
  '关于公布2020年度道路运输企业质量信誉考核结果的公告',
  '沿黄公路改扩建工程全线贯通',
  '“四好农村路”示范县创建工作进入验收阶段，三个县区通过省级初评',
  '厅领导赴基层调研养护体制改革情况',
  '关于做好国庆、中秋假期收费公路小型客车免费通行工作的通知',
];
const DOCUMENTS = [
  '关于进一步规范全省高速公路清障救援服务收费行为、切实减轻道路运输经营者负担有关事项的通知',
  '某某省道路运输车辆动态监督管理实施办法（试行）',
  '关于推进农村客运高质量发展的实施意见',
  '关于印发《某某省公路水运工程监理信用评价实施细则》的通知',
  '某某省港口岸线使用审批管理办法',
  '关于加快推进交通运输领域新型基础设施建设的指导意见',
];
const PLACED = [
  ['guide', '某某省交通运输厅政府信息公开指南'],
  ['system', '某某省交通运输厅政府信息公开保密审查制度'],
  ['system', '某某省交通运输厅依申请公开工作规程'],
  ['plans', '某某省“十四五”综合交通运输发展规划'],
  ['budget', '某某省交通运输厅2020年部门预算公开说明'],
  ['budget', '某某省交通运输厅2019年部门决算公开说明'],
  ['roads-policy', '关于推动“四好农村路”高质量发展的实施方案解读'],
  ['roads-progress', '首批“四好农村路”全国示范县名单公布'],
  ['roads-progress', '乙市新改建农村公路251公里'],
] as const;
const BODY = `　　11月12日，全省农村公路高质量发展现场推进会在南部山区召开。会议总结了“十三五”以来农村公路建设、管理、养护、运营工作，交流了各地经验做法，部署了下一阶段重点任务。

　　会议指出，五年来全省累计新建改建农村公路1.2万公里，所有建制村通硬化路、通客车，农村公路优良中等路率达到88.6%，群众出行条件显著改善。

　　会议要求，各地要坚持以人民为中心的发展思想，压实县级人民政府主体责任，健全“路长制”，完善资金保障机制；要坚持建养并重，推进养护市场化、专业化；要聚焦乡村振兴，推动农村公路与产业、旅游、物流融合发展。

各市、县（区）交通运输局主要负责同志，厅机关有关处室负责人参加会议。`;

const RICH = `<h2 style="text-align: center">一、总体情况</h2>
<p style="text-indent: 2em">今年以来，全省农村公路建设<strong>完成投资48.6亿元</strong>，同比增长12.4%<span data-footnote="数据来源：省统计局2020年第三季度通报，按现行价格计算。"></span>，详见<a data-item-id="DOCUMENT" data-item-type="normative-document">《某某省农村公路养护管理办法》</a>和<a data-file-id="pdf">分市完成情况表</a>。</p>
<figure data-file-id="picture" data-width="75"><img alt="施工现场"><figcaption>图1　沿黄公路改扩建工程施工现场。（办公室供图）</figcaption></figure>
<p style="text-indent: 2em">各市完成情况如下：</p>
<table><colgroup><col style="width: 90px"><col style="width: 150px"><col style="width: 150px"><col style="width: 120px"><col style="width: 170px"></colgroup><tbody>
<tr><th rowspan="2"><p>地区</p></th><th colspan="2" style="text-align: center"><p>新建改建里程（公里）</p></th><th rowspan="2"><p>完成投资（亿元）</p></th><th rowspan="2"><p>备注</p></th></tr>
<tr><th><p>计划</p></th><th><p>完成</p></th></tr>
<tr><td><p>甲市</p></td><td style="text-align: right"><p>320</p></td><td style="text-align: right; background-color: #e2f0d9"><p>345</p></td><td style="text-align: right"><p>12.8</p></td><td><p>提前完成全年任务</p></td></tr>
<tr><td><p>乙市</p></td><td style="text-align: right"><p>280</p></td><td style="text-align: right; background-color: #fff2cc"><p>251</p></td><td style="text-align: right"><p>9.6</p></td><td rowspan="2" style="vertical-align: top"><p>受汛期影响，余量四季度完成<span data-footnote="汛期指6月至9月。"></span></p></td></tr>
<tr><td><p>丙县</p></td><td style="text-align: right"><p>96</p></td><td style="text-align: right"><p>80</p></td><td style="text-align: right"><p>3.1</p></td></tr></tbody></table>
<h3>（一）主要做法</h3>
<ol><li><p>压实责任。</p><ol type="a"><li><p>县级人民政府主体责任；</p></li><li><p>乡镇“路长制”。</p></li></ol></li><li><p>保障资金。</p></li></ol>
<ul><li><p>省级补助 H<sub>2</sub>O、10<sup>4</sup> 元；</p></li><li><p>市县配套。</p></li></ul>
<blockquote><p>要把农村公路建好、管好、护好、运营好。</p></blockquote><hr>
<p style="text-align: right">某某省交通运输厅<br>2020年11月12日</p>`;

let testDatabase: TestDatabase;
let database: PoolDatabase;
let browser: Browser;
let folder: string;
let origin: string;
let site: ReturnType<typeof createSite>;
let server: ReturnType<typeof createPortalServer>;
const made: Record<string, RevisionContent> = {};

const publish = (content: RevisionContent, at: string) =>
  makePublic(database, site.connector, content, new Date(at));

const fill = async () => {
  const store = openFileStore({ dir: path.join(folder, 'private') });
  const bytes = samplePicture(960, 540, 3);
  const picture = aFile(await store.put(bytes, '.png'), {
    name: '会场.png',
    extension: '.png',
    mime: 'image/png',
    width: 960,
    height: 540,
    alternativeText: '推进会现场',
    caption: '图为推进会现场。（办公室供图）',
  });
  const pdf = aFile(await store.put(Buffer.alloc(1_200_000, 1), '.pdf'), {
    name: '农村公路养护管理办法.pdf',
  });
  const columnIds = ['hall', 'cities', 'notices', 'response', 'report'];
  for (let at = 0; at < 60; at += 1) {
    const day = String(28 - (at % 28)).padStart(2, '0');
    const content = aRevision({
      title: TITLES[at % TITLES.length] ?? '',
      columnId: columnIds[at % columnIds.length] ?? null,
      departmentId: 'office',
      body: { format: 'text', text: BODY },
    });
    await publish(content, `2020-${String(1 + (at % 10)).padStart(2, '0')}-${day}T02:30:00Z`);
  }
  made.document = aRevision({
    type: 'normative-document',
    title: '某某省农村公路养护管理办法',
    columnId: 'documents',
    departmentId: 'law',
    indexNumber: '640001/2020-00017',
    documentNumber: '交办发〔2020〕17号',
    issuedOn: '2020-11-02',
    effectiveOn: '2020-12-01',
    expiresOn: '2099-11-30',
    validity: 'in-force',
    documentFile: pdf,
    body: {
      format: 'text',
      text: '第一章　总则\n\n第一条　为了规范农村公路养护管理工作，保障公路完好畅通，根据《中华人民共和国公路法》等法律法规，结合本省实际，制定本办法。\n\n第二条　本省行政区域内县道、乡道、村道的养护管理，适用本办法。',
    },
  });
  for (const [at, title] of DOCUMENTS.entries()) {
    const issuedOn = `${2020 - (at % 4)}-0${1 + (at % 9)}-15`;
    await publish(
      aRevision({
        ...{ type: 'normative-document', title, departmentId: 'law' },
        columnId: at === 2 ? 'plans' : 'documents',
        ...{ issuedOn, documentNumber: `交办发〔${issuedOn.slice(0, 4)}〕${at + 3}号` },
        indexNumber: `640001/${issuedOn.slice(0, 4)}-0000${at + 1}`,
        ...{ issuingBody: '某某省交通运输厅', subjectCategory: 'industry-and-transport' },
        genreCategory: ['notice', 'measures', 'opinion'][at % 3] ?? null,
        validity: ['in-force', 'in-force', 'repealed', 'amended', null][at % 5] ?? null,
        expiresOn: at === 1 ? '2020-01-31' : null,
      }),
      `${issuedOn}T02:00:00Z`,
    );
  }
  for (const [at, [columnId, title]] of PLACED.entries()) {
    await publish(aRevision({ columnId, title }), `2020-0${1 + (at % 9)}-11T02:00:00Z`);
  }
  made.explained = aRevision({
    type: 'interpretation',
    title: '《某某省农村公路养护管理办法》解读',
    columnId: 'explained',
    departmentId: 'law',
    interprets: [made.document.documentId],
    body: { format: 'text', text: BODY },
  });
  made.news = aRevision({
    title: TITLES[0] ?? '',
    summary:
      '会议总结“十三五”以来农村公路建设、管理、养护、运营工作，部署下一阶段重点任务，要求压实县级人民政府主体责任，健全“路长制”。',
    columnId: 'hall',
    departmentId: 'office',
    author: '张三',
    cover: picture,
    format: 'text-and-pictures',
    attachments: [pdf, { ...pdf, name: '会议材料汇编（第一册）.docx', extension: '.pdf' }],
    body: { format: 'text', text: BODY },
  });
  made.rich = aRevision({
    title: '前三季度全省农村公路建设情况通报',
    columnId: 'notices',
    departmentId: 'office',
    body: { format: 'html', html: RICH.replace('DOCUMENT', made.document.documentId) },
    bodyFiles: [
      { ...picture, fileId: 'picture', caption: null },
      { ...pdf, fileId: 'pdf', name: '分市完成情况表.pdf' },
    ],
  });
  made.english = aRevision({
    locale: 'en',
    title: 'Province to Improve 1,200 km of Rural Roads by 2021',
    columnId: 'hall',
    departmentId: 'office',
    documentId: made.news.documentId,
    body: {
      format: 'text',
      text: 'The department met on 12 November to review rural road work.\n\nAll villages now have paved access and a bus service.',
    },
  });
  made.pictured = aRevision({
    title: '沿黄公路改扩建工程全线贯通，沿线五县群众出行时间平均缩短四十分钟',
    columnId: 'cities',
    departmentId: 'office',
    cover: { ...picture, alternativeText: '沿黄公路', caption: null },
    body: { format: 'text', text: BODY },
  });
  await publish(made.pictured, '2020-10-30T01:00:00Z');
  await publish(made.document, '2020-11-10T01:00:00Z');
  await publish(made.explained, '2020-11-10T01:30:00Z');
  await publish(made.news, '2020-11-12T08:05:00Z');
  await publish(made.rich, '2020-11-12T08:30:00Z');
  await publish(made.english, '2020-11-12T09:05:00Z');
};

const settle = async () => {
  for (let run = 0; run < 5; run += 1) {
    await createSite({
      macs: TEST_MACS,
      database,
      siteDir: path.join(folder, 'site'),
      files: openFileStore({ dir: path.join(folder, 'private') }),
      clock: systemClock,
      portalUrl: origin,
    }).renderStaleLists();
  }
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-portal-'));
  await saveSettings(database.sql, SETTINGS, 'test', 'system');
  server = createPortalServer({
    siteDir: path.join(folder, 'site'),
    assetsDir: path.resolve('public/assets'),
    logger: { error: (details, message) => console.error(message, details) },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = createSite({
    macs: TEST_MACS,
    database,
    siteDir: path.join(folder, 'site'),
    files: openFileStore({ dir: path.join(folder, 'private') }),
    clock: systemClock,
    portalUrl: origin,
  });
  await fill();
  await settle();
  browser = await launchBrowser();
  mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page at a width; fails on what the browser complains about (a style or script that the policy refuses). */
const look = async (address: string, width: number, work: (page: Page) => Promise<void>) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${origin}${address}`);
  await work(page);
  await page.close();
  return complaints;
};
const isWiderThanScreen = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Chromium on a busy machine sometimes cannot capture a page that was just laid out: once more, then it counts. */
const takeWhole = async (page: Page, name: string) => {
  const options = { path: path.join(PICTURES, `${name}.png`), fullPage: true };
  await page.screenshot(options).catch(async () => {
    await page.waitForTimeout(1_000);
    await page.screenshot(options);
  });
};
const isFocused = (element: unknown) => element === document.activeElement;
/** The sum of all shifts until now. */
const LAYOUT_SHIFT = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})`;

describe('every page of the portal', () => {
  const pages: [name: string, address: () => string][] = [
    ['home', () => '/'],
    ['home-en', () => '/en/'],
    ['column', () => '/columns/news/'],
    ['month', () => '/columns/news/2020-06.html'],
    ['news', () => `/news-post/${made.news?.documentId}.html`],
    ['news-en', () => `/en/news-post/${made.english?.documentId}.html`],
    ['rich', () => `/news-post/${made.rich?.documentId}.html`],
    ['document', () => `/normative-document/${made.document?.documentId}.html`],
    ['library', () => '/documents/'],
    ['site-map', () => '/site-map/'],
    ['catalogue', () => '/catalogue/'],
    ['disclosure', () => '/columns/open/'],
    ['topic', () => '/columns/roads/'],
    ['interpretation', () => `/interpretation/${made.explained?.documentId}.html`],
  ];
  it.each(pages)(
    '%s fits small and large screens and breaks no rule of its policy',
    async (name, address) => {
      for (const width of WIDTHS) {
        const complaints = await look(address(), width, async (page) => {
          await takeWhole(page, `portal-${name}-${width}`);
          expect(await isWiderThanScreen(page), `${name} at ${width}`).toBe(false);
        });
        expect(complaints).toEqual([]);
      }
    },
  );
});

describe('a citizen', () => {
  it('comes from home over the column to the item, and reads source, time, text and attachments', async () => {
    await look('/', 1280, async (page) => {
      await page
        .getByRole('navigation', { name: '栏目导航' })
        .getByRole('link', { name: '工作动态' })
        .click();
      await page
        .getByRole('link', { name: made.news?.title ?? '' })
        .first()
        .click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
        made.news?.title,
      );
      const text = await page.locator('article').innerText();
      expect(text).toMatch(/来源：办公室[\s\S]*发布时间：2020-11-12 16:05[\s\S]*作者：张三/);
      expect(text).toContain('PDF 1.1 MB');
      expect(
        await page.evaluate(
          'getComputedStyle(document.querySelector(".text p:lang(zh)")).textIndent',
        ),
      ).toBe('36px');
    });
  });

  it('reads a table that scrolls on a phone, goes to a footnote and back, and follows a link to a document', async () => {
    await look(`/news-post/${made.rich?.documentId}.html`, 360, async (page) => {
      const table = page.getByRole('region', { name: '表格 1' });
      expect(
        await table.evaluate((box: { scrollWidth: number; clientWidth: number }) =>
          [box.scrollWidth > box.clientWidth, box.clientWidth < 360].join(),
        ),
      ).toBe('true,true');
      await page.locator('[role=doc-noteref]').first().click();
      expect(page.url()).toContain('#note-1');
      expect(await page.locator('[role=doc-endnotes]').innerText()).toContain('数据来源：省统计局');
      await page.locator('[role=doc-backlink]').first().click();
      await page.getByRole('link', { name: '《某某省农村公路养护管理办法》' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('养护管理办法');
    });
    await look(`/news-post/${made.rich?.documentId}.html`, 800, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: path.join(PICTURES, 'portal-rich-print.png'), fullPage: true });
    });
  });

  it('prints an item without navigation', async () => {
    await look(`/normative-document/${made.document?.documentId}.html`, 800, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: path.join(PICTURES, 'portal-print.png'), fullPage: true });
      expect(await page.locator('nav.columns').isVisible()).toBe(false);
      expect(await page.locator('article').isVisible()).toBe(true);
    });
  });

  it('is told in Chinese that a withdrawn page is gone', async () => {
    const gone = aRevision({ title: '将被撤下' });
    await publish(gone, '2020-11-13T01:00:00Z');
    await deliver(
      database,
      site.connector,
      await withdrawInRegister(database, keyOf(gone), new Date(), { withdrawalKind: 'in-error' }),
      null,
      keyOf(gone),
    );
    await settle();
    await look(`/news-post/${gone.documentId}.html`, 360, async (page) => {
      await page.screenshot({ path: path.join(PICTURES, 'portal-withdrawn.png') });
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('内容已撤下');
      expect(await page.locator('main').textContent()).toContain('因发布有误，已撤下');
      await page.getByRole('link', { name: '返回首页' }).click();
      expect(await page.getByText('将被撤下').count()).toBe(0);
    });
  });
});

describe('everybody', () => {
  const pages: [name: string, address: () => string][] = [
    ['home', () => '/'],
    ['home in English', () => '/en/'],
    ['column', () => '/columns/news/'],
    ['item', () => `/news-post/${made.rich?.documentId}.html`],
    ['document', () => `/normative-document/${made.document?.documentId}.html`],
    ['corrections', () => '/changes/'],
    ['library', () => '/documents/'],
    ['catalogue', () => '/catalogue/'],
    ['statutory disclosure', () => '/columns/statutory/'],
  ];
  it.each(pages)('finds no barrier on %s, with the tools and without', async (_name, address) => {
    for (const open of [false, true]) {
      await look(address(), 1280, async (page) => {
        if (open) await page.getByRole('button', { name: /无障碍|Accessibility/ }).click();
        expect(await findBarriers(page)).toEqual([]);
      });
    }
  });

  it('enlarges text, darkens the page and has a line to follow; the next page is so from its first paint', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    const toggle = page.getByRole('button', { name: '无障碍' });
    for (let stop = 0; stop < 8 && !(await toggle.evaluate(isFocused)); stop += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const tools = page.getByRole('region', { name: '无障碍工具条' });
    expect(await tools.getByRole('button', { name: '长者模式' }).evaluate(isFocused)).toBe(true);
    await tools.getByRole('button', { name: '放大文字' }).click();
    await tools.getByRole('button', { name: '高对比度' }).click();
    await tools.getByRole('button', { name: '阅读辅助线' }).click();
    await tools.getByRole('button', { name: '大鼠标' }).click();
    expect(await tools.getByRole('status').textContent()).toContain('120%');
    await page.goto(`${origin}/columns/news/`);
    await page.mouse.move(400, 500);
    await page.screenshot({ path: path.join(PICTURES, 'portal-access-contrast.png') });
    expect(await page.evaluate(LAYOUT_SHIFT)).toBeLessThanOrEqual(0.05);
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe(
      '19.2px',
    );
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(0, 0, 0)',
    );
    expect(await page.locator('.access-strip').boundingBox()).toMatchObject({ y: 514 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await tools.getByRole('button', { name: '恢复默认' }).click();
    await tools.getByRole('button', { name: '长者模式' }).click();
    await page.screenshot({ path: path.join(PICTURES, 'portal-access-elder.png') });
    expect(await page.locator('nav.columns').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await tools.isVisible()).toBe(false);
    await context.close();
  });

  it('gets a light home that does not move, and all of it without JavaScript', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const answers: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      answers.push(
        request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize),
      ),
    );
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(answers)).reduce((sum, size) => sum + size, 0);
    console.log(`portal home: ${answers.length} requests, ${Math.round(bytes / 1000)} kB`);
    expect(answers.length).toBeLessThanOrEqual(15);
    expect(bytes).toBeLessThanOrEqual(200_000);
    expect(await page.evaluate(LAYOUT_SHIFT)).toBeLessThanOrEqual(0.05);
    await context.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${origin}/`);
    expect(await still.getByRole('button', { name: '无障碍' }).isVisible()).toBe(false);
    await still
      .getByRole('link', { name: made.news?.title ?? '' })
      .first()
      .click();
    expect(await still.getByRole('heading', { level: 1 }).textContent()).toContain(
      made.news?.title,
    );
    await plain.close();
  });

  it('sees at once, without JavaScript too, the strip that leads to the item, and the grey site', async () => {
    const turn = createSwitchSite({
      ...{ database, clock: systemClock, macs: TEST_MACS, switches: switchStore },
    });
    const by = { ref: 'admin:7', name: '值班员', roles: [] };
    const on = { isOn: true, reason: '演练', item: made.news ? keyOf(made.news) : null };
    await turn({ kind: 'strip', ...on }, by);
    await settle();
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
    });
    const page = await context.newPage();
    for (const [address, width] of [
      [`/news-post/${made.rich?.documentId}.html`, 1280],
      ['/en/', 360],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}${address}`);
      await page.screenshot({ path: path.join(PICTURES, `portal-strip-${width}.png`) });
      expect(await page.locator('.urgent').isVisible()).toBe(true);
    }
    expect(await page.locator('.urgent a').ariaSnapshot()).toContain(made.english?.title);
    await page.goto(`${origin}/columns/news/`);
    await page.locator('.urgent a').click();
    await page.waitForURL(`**/news-post/${made.news?.documentId}.html`);
    await turn({ kind: 'grey', ...on }, by);
    await settle();
    await page.goto(`${origin}/`);
    await page.screenshot({ path: path.join(PICTURES, 'portal-grey.png') });
    expect(await page.evaluate('getComputedStyle(document.documentElement).filter')).toBe(
      'grayscale(1)',
    );
    await context.close();
    await look('/', 1280, async (seen) => expect(await findBarriers(seen)).toEqual([]));
    for (const kind of ['strip', 'grey'] as const)
      await turn({ kind, isOn: false, reason: '结束', item: null }, by);
    await settle();
    await look('/', 1280, async (seen) =>
      expect(await seen.locator('.urgent').isVisible()).toBe(false),
    );
  });

  describeCarousel(() => ({
    ...{ database, browser, origin, settle, pictures: PICTURES },
    shown: [made.pictured, made.news].filter((one) => one !== undefined),
  }));
});

it('shows a reviewer the item with the styles inside, before it has a date', async () => {
  if (!made.document) throw new Error('no document');
  const css = readFileSync('public/assets/site.css', 'utf8');
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await page.setContent(
    shippedPages().preview({
      content: made.document,
      settings: SETTINGS,
      css,
      today: '2020-11-01',
      toFileAddress: () => '#',
    }),
  );
  await page.screenshot({ path: path.join(PICTURES, 'portal-preview.png') });
  expect(await page.locator('.meta').innerText()).toContain('（发布后显示）');
  expect(await page.locator('.facts').innerText()).toContain('尚未施行');
  expect(await page.evaluate('getComputedStyle(document.querySelector("header.band")).color')).toBe(
    'rgb(255, 255, 255)',
  );
  await page.close();
});
