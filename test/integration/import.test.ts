// An old site comes in: dry run, batch, two signatures, takeover, redirects. With the desk, the worker's rooms, the portal.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Channels } from '../../plugins/channels/server/services';
import { readNewestSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { createStatistics } from '../../plugins/statistics/server/services';
import type { Plan } from '../../src/cli/import/plan-import';
import { writeReport } from '../../src/cli/import/report';
import { writeNginxMap } from '../../src/cli/import/write-nginx-map';
import { runRules } from '../../src/cli/verify/rule';
import { TAKEOVER_RULES } from '../../src/cli/verify/takeover-rules';
import { createPortalServer } from '../../src/portal/portal-server';
import { importOldSite } from '../support/old-site';
import { TEST_MACS } from '../support/register-macs';
import {
  approveCase,
  CMS_BOOT_MS,
  startTestCms,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';
import { openWorkerParts } from '../support/worker-parts';

const MEETING = 'xwdt/2019/1.htm';

let cms: TestCms;
let folder: string;
let worker: ReturnType<typeof openWorkerParts>;
let channels: Channels;
let plan: Plan;
let batchId: number;
let portal: ReturnType<typeof createPortalServer>;
let portalUrl: string;

const siteDir = () => path.join(folder, 'site');
const page = (name: string) => readFile(path.join(siteDir(), name), 'utf8');
const pathOf = (key: string) => {
  const found = plan.pages.find((one) => one.key === key);
  return `/${found?.type}/${found?.documentId}.html`;
};
const itemOf = (key: string) => ({
  type: 'news-post' as const,
  documentId: plan.pages.find((one) => one.key === key)?.documentId ?? '',
  locale: 'zh-Hans',
});
const ask = async (address: string) => {
  const answer = await fetch(portalUrl + address, { redirect: 'manual' });
  return [answer.status, answer.headers.get('location')];
};
const countRows = async (table: string) => {
  const [row] = await cms.sql<{ number: number }>(`select count(*) as number from ${table}`);
  return row?.number;
};

const importOnce = async (stopAfter?: number) => {
  const made = await importOldSite(cms, worker.database.sql, stopAfter ? { stopAfter } : {});
  ({ plan, batchId } = made);
  return made.result;
};

beforeAll(async () => {
  cms = await startTestCms();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'));
  worker = openWorkerParts(cms.database.urls.app, cms.env.DATA_DIR ?? '', siteDir());
  channels = cms.strapi.plugin('channels').service('channels') as Channels;
  portal = createPortalServer({
    siteDir: siteDir(),
    assetsDir: path.resolve('public/assets'),
    logger: { error: (details, message) => console.error(message, details) },
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  portalUrl = `http://127.0.0.1:${(portal.address() as { port: number }).port}`;
}, CMS_BOOT_MS);
afterAll(async () => {
  await new Promise((resolve) => portal.close(resolve));
  await worker.close();
  await cms.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('an import', () => {
  it('that was interrupted goes on, and doubles nothing', async () => {
    expect(await importOnce(1)).toMatchObject({ saved: 1, interrupted: true });
    const done = await importOnce();
    expect(done).toMatchObject({ saved: 2, before: 1 });
    expect(done.skipped.map(({ key }) => key)).toEqual(['broken/4.htm']);
    expect(await countRows('news_posts')).toBe(3);
    expect(await countRows('gongkai.import_items')).toBe(3);
    expect(await countRows('gongkai.saves')).toBe(3);
    expect(await countRows('files')).toBe(2);
    await expect(importOnce()).rejects.toThrow('已导入完毕（3 篇）');
  });

  it('keeps text, pictures, attachments, links and where it came from', async () => {
    const [saved] = await cms.sql<{ body: string; taken: string; day: string; by: string }>(
      `select p.body, p.taken_from_address as taken, p.taken_from_published_on as day,
         (select saved_by || ' ' || entrance from gongkai.saves s where s.document_id = p.document_id) as by
       from news_posts p where document_id = $1`,
      [itemOf(MEETING).documentId],
    );
    expect(saved).toMatchObject({
      taken: `http://www.old.example/${MEETING}`,
      day: '2019-03-05',
      by: 'system system',
    });
    expect(saved?.body).toMatch(
      /^<figure data-file-id="\w+"><img alt="会议现场" \/><\/figure>\s*<p style="text-indent:2em">3月4日/,
    );
    expect(saved?.body).toContain(
      `<a data-item-id="${itemOf('xwdt/2019/2.htm').documentId}" data-item-type="news-post">任务清单</a>`,
    );
    expect(saved?.body).toContain(
      '<td colspan="2" style="background-color:#ffeeaa"><p>任务</p></td>',
    );
    expect(saved?.body).toMatch(/<a data-file-id="\w+">任务清单.pdf<\/a>/);
  });

  it('writes a report that says what is missing', async () => {
    const { settings } = await readNewestSettings(worker.database.sql);
    await writeReport(path.join(folder, 'report'), { plan, settings, batch: '旧门户' });
    const table = await readFile(path.join(folder, 'report/report.csv'), 'utf8');
    expect(table).toContain('broken/4.htm,缺图缺日期,,,0,有错误,');
    expect(await readFile(path.join(folder, 'report/report.html'), 'utf8')).toContain(
      '共 4 篇，文件 2 个；可以导入 3 篇（其中 2 篇有提示），有错误 1 篇。',
    );
  });
});

describe('a batch', () => {
  const sign = async (key: 'signatory' | 'office-administrator', sha256?: string) => {
    const batch = await channels.readBatch(batchId);
    return channels.signBatch({
      batchId,
      sha256: sha256 ?? batch?.sha256 ?? '',
      actor: cms.actor(key),
    });
  };

  it('is not public before two people have signed it', async () => {
    await worker.settle();
    expect(await countRows('gongkai.publications')).toBe(0);
    expect(await sign('signatory', 'f'.repeat(64))).toMatchObject({
      refusal: 'channels.batch-differs',
    });
    expect(await sign('signatory')).toMatchObject({ ok: true });
    expect(await sign('signatory')).toMatchObject({ refusal: 'channels.signed-already' });
    await worker.settle();
    expect(await countRows('gongkai.publications')).toBe(0);
    expect(await ask(`/${MEETING}`)).toEqual([404, null]);
    const deleted = cms.as('editor', () =>
      cms.strapi
        .documents('api::news-post.news-post' as never)
        .delete({ documentId: itemOf(MEETING).documentId, locale: 'zh-Hans' } as never),
    );
    await expect(deleted).rejects.toThrow('请先作废该批次');
  });

  it('is taken over then, to the portal alone, under its own date, counted apart', async () => {
    expect(await sign('office-administrator')).toMatchObject({ ok: true });
    expect(await sign('office-administrator')).toMatchObject({ refusal: 'channels.batch-signed' });
    await worker.settle();
    const batch = await channels.readBatch(batchId);
    expect(batch).toMatchObject({ items: 3, published: 3, standing: 3 });
    const ledger = await cms.sql(
      `select distinct counted_as, account_id from gongkai.ledger order by 1`,
    );
    expect(ledger).toEqual([{ counted_as: 'takeover', account_id: 'portal' }]);
    const html = await page(pathOf(MEETING).slice(1));
    expect(html).toContain('<meta name="PubDate" content="2019-03-05 10:23"');
    expect(await page(pathOf('tzgg/3.htm').slice(1))).toContain('>2018-12-01</time>');
    expect(await page('columns/news/2019-03.html')).toMatch(/重点任务清单公布[^]*工作会议召开/);
    expect(await page('columns/news/2018-12.html')).toContain('关于开展检查的通知');
    const statistics = createStatistics({ database: worker.database });
    await statistics.countPublications();
    const year = { from: '2019-01-01', to: '2019-12-31', by: 'channel' };
    const news = await statistics.queryPublications(year);
    expect(news.ok && news.figures.rows).toEqual([]);
    const taken = await statistics.queryPublications({ ...year, countedAs: 'takeover' });
    expect(taken.ok && taken.figures.rows.map(({ number }) => number)).toEqual([2]);
  });

  it('agrees with what verify asks, and with the site’s own check', async () => {
    expect(await runRules(worker.database.sql, TAKEOVER_RULES, 20)).toEqual([]);
    expect(await worker.site.checkSite()).toEqual([]);
    await rm(path.join(siteDir(), '.redirects'), { recursive: true });
    const findings = await worker.site.checkSite();
    expect(findings.map(({ code }) => code)).toContain('site.page-missing');
    await worker.site.renderAll();
    expect(await worker.site.checkSite()).toEqual([]);
  });
});

describe('an old address', () => {
  it('leads to the page, with and without what networks add to it', async () => {
    expect(await ask(`/${MEETING}`)).toEqual([301, pathOf(MEETING)]);
    expect(await ask(`/${MEETING}?from=timeline`)).toEqual([301, pathOf(MEETING)]);
    expect(await ask(`//${MEETING}`)).toEqual([301, pathOf(MEETING)]);
    expect(await ask('/xwdt/2019/9.htm')).toEqual([404, null]);
    expect(await ask('/.redirects/00.json')).toEqual([404, null]);
    expect(await ask('/')).toEqual([200, null]);
  });

  it('leads to it after a correction as well, and is gone after a withdrawal', async () => {
    const item = itemOf(MEETING);
    await cms.as('editor', async () =>
      cms.strapi.documents('api::news-post.news-post' as never).update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: { title: '更正后的标题', ...(await untold(cms, item)) },
      } as never),
    );
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    await channels.publish({ ...submitted, actor: cms.actor('signatory') });
    await worker.settle();
    expect(await ask(`/${MEETING}`)).toEqual([301, pathOf(MEETING)]);
    const html = await page(pathOf(MEETING).slice(1));
    expect(html).toContain('更正后的标题');
    expect(html).toContain('content="2019-03-05 10:23"');
    await channels.withdraw({
      item,
      reason: '内容过时',
      kind: 'in-error',
      actor: cms.actor('signatory'),
    });
    await worker.settle();
    expect(await ask(`/${MEETING}`)).toEqual([301, pathOf(MEETING)]);
    expect(await ask(pathOf(MEETING))).toEqual([410, null]);
    expect(await ask('/xwdt/2019/2.htm')).toEqual([301, pathOf('xwdt/2019/2.htm')]);
  });

  it('is written for nginx too', async () => {
    const file = path.join(folder, 'old.map');
    expect(await writeNginxMap(worker.database.sql, file, TEST_MACS)).toBe(3);
    expect((await readFile(file, 'utf8')).split('\n').sort()).toEqual([
      '',
      `"/tzgg/3.htm" "${pathOf('tzgg/3.htm')}";`,
      `"/xwdt/2019/1.htm" "${pathOf('xwdt/2019/1.htm')}";`,
      `"/xwdt/2019/2.htm" "${pathOf('xwdt/2019/2.htm')}";`,
    ]);
  });
});
