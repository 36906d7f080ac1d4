import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { saveSettings } from '../../plugins/site/server/adapters/site-settings-store';
import { toSiteSettings } from '../../plugins/site/server/core/to-site-settings';
import { createSite } from '../../plugins/site/server/create-site';
import type { DeliveryOrder } from '../../src/contracts/channel';
import type { RevisionContent } from '../../src/contracts/revision';
import { toMergedInto, type WithdrawalWhy } from '../../src/contracts/withdrawal';
import { runAt, settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { sleep } from '../../src/platform/process/sleep';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { confirmName } from '../support/confirm-name';
import {
  aFile,
  aRevision,
  beginSending,
  confirm,
  deliver,
  keyOf,
  makePublic,
  publishInRegister,
  readOrder,
  withdrawInRegister,
} from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const AT = new Date('2020-03-05T01:30:00Z');
const columns = [
  { documentId: 'open', nameZh: '政务公开', nameEn: 'Disclosure', slug: 'open', order: 1 },
  {
    documentId: 'news',
    nameZh: '工作动态',
    nameEn: 'News',
    slug: 'news',
    order: 2,
    parent: { documentId: 'open' },
  },
  { documentId: 'policy', nameZh: '政策', nameEn: 'Policy', slug: 'policy', order: 3 },
];

let testDatabase: TestDatabase;
let database: PoolDatabase;
let folder: string;
let store: ReturnType<typeof openFileStore>;
let site: ReturnType<typeof createSite>;

const open = () =>
  createSite({
    macs: TEST_MACS,
    database,
    siteDir: path.join(folder, 'site'),
    files: store,
    clock: settableClock,
    portalUrl: 'https://portal.example',
  });
const page = (name: string) => readFileSync(path.join(folder, 'site', name), 'utf8');
const stands = (name: string) => existsSync(path.join(folder, 'site', name));
/** Until nothing is marked; with a new renderer each time, which does not rest. */
const renderAll = async () => {
  for (let run = 0; run < 5; run += 1) {
    await open().renderStaleLists();
    const [left] = await database.sql<{ n: number }>(
      'select count(*) as n from gongkai.stale_lists',
    );
    if (left?.n === 0) return;
  }
};
const publish = (content: RevisionContent, at = AT) =>
  makePublic(database, site.connector, content, at);
const withdraw = async (content: RevisionContent, at = AT, why: Partial<WithdrawalWhy> = {}) =>
  deliver(
    database,
    site.connector,
    await withdrawInRegister(database, keyOf(content), at, why),
    null,
    keyOf(content),
  );

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  const departments = [{ documentId: 'office', nameZh: '办公室' }];
  await saveSettings(database.sql, toSiteSettings(columns, departments), 'test', 'system');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-site-'));
  store = openFileStore({ dir: path.join(folder, 'private') });
  site = open();
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

describe('publishing on the portal', () => {
  it('writes the page, its column lists with those above, the month and home; with date and marks', async () => {
    const content = aRevision({ title: '一则<新闻>', author: '张三', departmentId: 'office' });
    const { publicationId } = await publish(content, new Date('2020-12-31T15:59:00Z'));
    const text = page(`news-post/${content.documentId}.html`);
    expect(text).toContain('一则&lt;新闻&gt;');
    expect(text).toContain('2020-12-31 23:59');
    expect(text).toContain(`<meta name="gongkai-publication" content="${publicationId}"`);
    expect(text).toMatch(/来源：办公室[\s\S]*作者：张三/);
    await renderAll();
    for (const list of [
      'index.html',
      'columns/news/index.html',
      'columns/open/index.html',
      'columns/news/2020-12.html',
    ]) {
      expect(page(list), list).toContain(`href="/news-post/${content.documentId}.html"`);
    }
    expect(page('columns/open/index.html')).toContain('href="/columns/open/2020-12.html"');
    expect(page('en/index.html')).not.toContain(content.documentId);
    expect(await site.checkSite()).toEqual([]);
  });

  it('names the page in the ledger by its address', async () => {
    const content = aRevision();
    await publish(content);
    const [row] = await database.sql<{ address: string }>(
      'select address from gongkai.deliveries d join gongkai.publications using (publication_id) where document_id = $1',
      [content.documentId],
    );
    expect(row?.address).toBe(`https://portal.example/news-post/${content.documentId}.html`);
  });

  it('keeps the first date on the page and in the lists when it is corrected, and moves it between columns', async () => {
    const content = aRevision();
    await publish(content);
    await publish(
      { ...content, title: '更正后的标题', columnId: 'policy' },
      new Date('2020-05-01T00:00:00Z'),
    );
    await renderAll();
    expect(page(`news-post/${content.documentId}.html`)).toMatch(
      /2020-03-05 09:30[\s\S]*2020-05-01 08:00/,
    );
    expect(page('columns/policy/2020-03.html')).toContain('更正后的标题');
    expect(stands('columns/policy/2020-05.html')).toBe(false);
    expect(stands('columns/news/2020-03.html')).toBe(false);
    expect(page('columns/news/index.html')).not.toContain(content.documentId);
    expect(await site.checkSite()).toEqual([]);
  });

  it('takes at most 20 ms for a delivery where the machine is not busy with others', async () => {
    const stored = await store.put(Buffer.from('图片'), '.jpg');
    const times = [];
    for (let at = 0; at < 40; at += 1) {
      const content = aRevision(
        at % 2 ? { attachments: [aFile(stored, { extension: '.jpg' })] } : {},
      );
      times.push((await publish(content)).tookMs);
    }
    times.sort((a, b) => a - b);
    console.log(
      `portal delivery: quickest ${times[0]?.toFixed(1)} ms, median ${times[20]?.toFixed(1)} ms, slowest ${times[39]?.toFixed(1)} ms`,
    );
    // The quickest tell what the work costs; the median also tells what else runs here. npm run bench judges the median.
    expect(times[3]).toBeLessThan(20);
  });

  it('fails for good, with the name, where the private store lacks a file', async () => {
    const content = aRevision({ attachments: [aFile({ sha256: 'f'.repeat(64), sizeBytes: 3 })] });
    const { publicationId } = await publishInRegister(database, content, AT);
    const order = await readOrder(database.sql, publicationId, content, keyOf(content));
    expect(await site.connector.publish(order)).toMatchObject({
      kind: 'operator-must-act',
      code: 'portal.file-missing',
    });
    expect(stands(`news-post/${content.documentId}.html`)).toBe(false);
  });
});

describe('withdrawing', () => {
  it('removes the page, its lines, and files that nothing else holds', async () => {
    const [own, shared] = [
      await store.put(Buffer.from('own'), '.pdf'),
      await store.put(Buffer.from('shared'), '.pdf'),
    ];
    const first = aRevision({ attachments: [aFile(own), aFile(shared)] });
    const second = aRevision({ attachments: [aFile(shared)] });
    await publish(first);
    await publish(second);
    await renderAll();
    await withdraw(first);
    expect(stands(`news-post/${first.documentId}.html`)).toBe(false);
    await renderAll();
    expect(await readdir(path.join(folder, 'site', 'files'))).toEqual([`${shared.sha256}.pdf`]);
    for (const list of ['index.html', 'columns/news/index.html', 'columns/news/2020-03.html']) {
      expect(page(list)).not.toContain(first.documentId);
      expect(page(list)).toContain(second.documentId);
    }
    await withdraw(second);
    await renderAll();
    expect(stands('columns/news/2020-03.html')).toBe(false);
    expect(await readdir(path.join(folder, 'site', 'files'))).toEqual([]);
    expect(await site.checkSite()).toEqual([]);
  });

  it('leaves a notice in its place, in fixed words and without its title, until it is public again', async () => {
    const content = aRevision({ title: '不该公开的标题' });
    const notice = `.withdrawn/news-post/${content.documentId}.html`;
    await publish(content);
    await withdraw(content, AT, { withdrawalKind: 'personal-information' });
    await renderAll();
    expect(page(notice)).toContain('涉及个人信息保护');
    expect(page(notice)).toContain('noindex');
    expect(page(notice)).not.toContain('不该公开的标题');
    expect(page(notice)).not.toContain('内容有误');
    expect(await site.checkSite()).toEqual([]);
    await rm(path.join(folder, 'site', '.withdrawn'), { recursive: true });
    expect(await site.checkSite()).toMatchObject([{ code: 'site.page-missing', where: notice }]);
    await site.renderAll();
    expect(stands(notice)).toBe(true);
    await publish(content);
    expect(stands(notice)).toBe(false);
    await renderAll();
    expect(await site.checkSite()).toEqual([]);
  });

  it('leads readers of a merged one to the page that says it now', async () => {
    const [gone, target] = [aRevision(), aRevision()];
    await publish(gone);
    await publish(target);
    const mergedInto = toMergedInto(keyOf(target));
    await withdraw(gone, AT, { withdrawalKind: 'merged', mergedInto });
    await renderAll();
    const text = page(`.withdrawn/news-post/${gone.documentId}.html`);
    const address = `/news-post/${target.documentId}.html`;
    expect(text).toContain(`<meta name="gongkai-merged-into" content="${address}"`);
    expect(text).toContain(`href="${address}"`);
    expect(await site.checkSite()).toEqual([]);
  });

  it('leaves none where the portal never held it', async () => {
    const content = aRevision();
    await publishInRegister(database, content, AT);
    await withdrawInRegister(database, keyOf(content), AT, { withdrawalKind: 'in-error' });
    await site.renderAll();
    expect(stands(`.withdrawn/news-post/${content.documentId}.html`)).toBe(false);
    expect(await site.checkSite()).toEqual([]);
  });

  it('is told without words of ours where no kind was asked for', async () => {
    const content = aRevision();
    await publish(content);
    await withdraw(content);
    await renderAll();
    expect(stands(`.withdrawn/news-post/${content.documentId}.html`)).toBe(false);
  });

  it('keeps a file that a delivery which is being sent needs', async () => {
    const stored = await store.put(Buffer.from('both'), '.pdf');
    const [first, second] = [
      aRevision({ attachments: [aFile(stored)] }),
      aRevision({ attachments: [aFile(stored)] }),
    ];
    await publish(first);
    const { publicationId } = await publishInRegister(database, second, AT);
    const order = await readOrder(database.sql, publicationId, second, keyOf(second));
    await beginSending(database.sql, order);
    const outcome = await site.connector.publish(order);
    await withdraw(first);
    await renderAll();
    expect(stands(`files/${stored.sha256}.pdf`)).toBe(true);
    await confirm(database, order, outcome);
    await renderAll();
    expect(await site.checkSite()).toEqual([]);
  });

  it('does not bring a page back that is withdrawn in the register and not yet on the portal', async () => {
    const content = aRevision();
    await publish(content);
    const publicationId = await withdrawInRegister(database, keyOf(content), AT);
    await unlink(path.join(folder, 'site', `news-post/${content.documentId}.html`)); // the attempt died after this
    await database.sql("insert into gongkai.stale_lists (list, locale) values ($1, 'zh-Hans')", [
      `item/news-post/${content.documentId}`,
    ]);
    await renderAll();
    expect(stands(`news-post/${content.documentId}.html`)).toBe(false);
    const order = await readOrder(database.sql, publicationId, null, keyOf(content));
    expect(await site.connector.lookUp(order)).toMatchObject({ kind: 'found' });
  });
});

describe('looking up', () => {
  it('finds the page of exactly this publication, and only with its files', async () => {
    const stored = await store.put(Buffer.from('file'), '.pdf');
    const content = aRevision({ attachments: [aFile(stored)] });
    const { publicationId } = await publishInRegister(database, content, AT);
    const order = await readOrder(database.sql, publicationId, content, keyOf(content));
    expect(await site.connector.lookUp(order)).toEqual({ kind: 'absent' });
    await site.connector.publish(order);
    const found = await site.connector.lookUp(order);
    expect(found.kind).toBe('found');
    expect(await site.connector.lookUp({ ...order, publicationId: publicationId + 1 })).toEqual({
      kind: 'absent',
    });
    if (found.kind === 'found') await confirm(database, order, { ...found, kind: 'confirmed' });
    await renderAll();
    expect(page('index.html')).toContain(content.documentId);
    await unlink(path.join(folder, 'site', 'files', `${stored.sha256}.pdf`));
    expect(await site.connector.lookUp(order)).toEqual({ kind: 'absent' });
  });
});

describe('links between pages', () => {
  it('shows an interpretation at its document and the document at its interpretation, and forgets them on withdrawal', async () => {
    const document = aRevision({
      type: 'normative-document',
      title: '管理办法',
      columnId: 'policy',
      validity: 'in-force',
    });
    const interpretation = aRevision({
      type: 'interpretation',
      title: '办法解读',
      interprets: [document.documentId],
    });
    await publish(interpretation);
    await publish(document);
    await renderAll();
    expect(page(`interpretation/${interpretation.documentId}.html`)).toContain('管理办法');
    expect(page(`normative-document/${document.documentId}.html`)).toContain('办法解读');
    await withdraw(interpretation);
    await renderAll();
    expect(page(`normative-document/${document.documentId}.html`)).not.toContain('办法解读');
    expect(await site.checkSite()).toEqual([]);
  });

  it('says at a document which other repeals it, from when, in both languages, and forgets it on withdrawal', async () => {
    const old = { type: 'normative-document' as const, columnId: 'policy', validity: 'in-force' };
    const repealed = aRevision({ ...old, title: '旧办法' });
    const amended = aRevision({ ...old, title: '另一办法' });
    const changes = aRevision({
      ...old,
      title: '新办法',
      effectiveOn: '2021-07-01',
      repeals: [repealed.documentId],
      amends: [amended.documentId],
    });
    const pageOf = ({ documentId }: { documentId: string }, locale = '') =>
      page(`${locale}normative-document/${documentId}.html`);
    const renderOn = (day: string) => runAt(new Date(`${day}T04:00:00Z`), renderAll);
    await runAt(AT, async () => {
      await publish(repealed);
      await publish({ ...repealed, locale: 'en' });
      await publish(amended);
      await publish(changes);
    });
    await renderOn('2021-06-30');
    expect(pageOf(repealed)).toMatch(/有效（2021-07-01 起由<a href="[^"]+">新办法<\/a>废止）/);
    await renderOn('2021-07-01');
    expect(pageOf(repealed)).toMatch(/<dd>废止（2021-07-01 起由<a/);
    expect(pageOf(repealed, 'en/')).toContain('Repealed (repealed from 2021-07-01');
    expect(pageOf(amended)).toMatch(/<dd>已修改（2021-07-01 起由<a/);
    expect(pageOf(changes)).toContain('旧办法');
    expect(await runAt(new Date('2021-07-01T04:00:00Z'), () => site.checkSite())).toEqual([]);
    await withdraw(changes);
    const rendered = await runAt(new Date('2021-07-01T05:00:00Z'), () => site.renderStaleLists());
    expect(rendered.rendered).toBeGreaterThan(0);
    expect(pageOf(repealed)).toContain('<dd>有效</dd>');
  });

  it('shows that a document has lapsed from the day after on', async () => {
    const document = aRevision({
      type: 'normative-document',
      columnId: 'policy',
      validity: 'in-force',
      expiresOn: '2021-06-30',
    });
    const renderOn = (day: string) => runAt(new Date(`${day}T04:00:00Z`), renderAll);
    await runAt(AT, () => publish(document));
    await renderOn('2021-06-30');
    expect(page(`normative-document/${document.documentId}.html`)).toContain('有效');
    await renderOn('2021-07-01');
    expect(page(`normative-document/${document.documentId}.html`)).toContain('失效</dd>');
  });
});

describe('pages that are made at the same time', () => {
  /** Both are written before either is confirmed: neither knows of the other. */
  const publishTogether = async (...contents: RevisionContent[]) => {
    await renderAll(); // a first run makes everything anew, which would mend what is looked for here
    let written = 0;
    const connector = {
      ...site.connector,
      publish: async (order: DeliveryOrder) => {
        const outcome = await site.connector.publish(order);
        written += 1;
        while (written < contents.length) await sleep(5);
        return outcome;
      },
    };
    return Promise.all(contents.map((one) => makePublic(database, connector, one, AT)));
  };

  it('lead to each other in both languages', async () => {
    const item = aRevision({ title: '中文稿' });
    await publishTogether(item, { ...item, locale: 'en', title: 'English item' });
    await renderAll();
    const address = `news-post/${item.documentId}.html`;
    expect(page(address)).toContain(`href="/en/${address}"`);
    expect(page(`en/${address}`)).toContain(`href="/${address}"`);
    expect(await site.checkSite()).toEqual([]);
  });

  it('name each other where one explains or repeals the other', async () => {
    const old = { type: 'normative-document' as const, columnId: 'policy', validity: 'in-force' };
    const repealed = aRevision({ ...old, title: '旧办法' });
    const document = aRevision({
      ...old,
      title: '新办法',
      effectiveOn: '2020-01-01',
      repeals: [repealed.documentId],
    });
    const interprets = [document.documentId];
    const interpretation = aRevision({ type: 'interpretation', title: '办法解读', interprets });
    await publishTogether(interpretation, document, repealed);
    await renderAll();
    expect(page(`interpretation/${interpretation.documentId}.html`)).toContain('新办法');
    expect(page(`normative-document/${document.documentId}.html`)).toContain('办法解读');
    expect(page(`normative-document/${document.documentId}.html`)).toContain('旧办法');
    expect(page(`normative-document/${repealed.documentId}.html`)).toContain('新办法');
    expect(await site.checkSite()).toEqual([]);
  });
});

describe('new site settings', () => {
  it('change every page, and remove lists of columns that are gone', async () => {
    const content = aRevision();
    await publish(content);
    await renderAll();
    const isOpen = ({ documentId }: { documentId: string }) => documentId === 'open';
    const renamed = columns.map((one) =>
      isOpen(one) ? { ...one, nameZh: '信息公开', slug: 'xxgk' } : one,
    );
    const { nameZh: zh = '', nameEn: en = '', slug = '' } = columns.find(isOpen) ?? {};
    await database.transact(async (sql) => {
      const of = { kind: 'column' as const, documentId: 'open', from: { zh, en: en || zh, slug } };
      await confirmName(sql, { ...of, to: { zh: '信息公开', en: en || '信息公开', slug: 'xxgk' } });
      await saveSettings(sql, toSiteSettings(renamed, []), 'test', 'system');
    });
    await renderAll();
    expect(page(`news-post/${content.documentId}.html`)).toContain('信息公开');
    expect(stands('columns/open/index.html')).toBe(false);
    expect(page('columns/xxgk/index.html')).toContain(content.documentId);
    expect(await site.checkSite()).toEqual([]);
  });
  it('are stored only when they differ', async () => {
    const same = await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system');
    expect(await saveSettings(database.sql, toSiteSettings(columns, []), 'test', 'system')).toBe(
      same,
    );
  });
});

describe('several renderers', () => {
  it('miss no delivery that commits while they render', async () => {
    const contents = Array.from({ length: 40 }, (_, at) => aRevision({ title: `稿件${at}` }));
    const renderers = Promise.all(
      [1, 2].map(async () => {
        for (let at = 0; at < 30; at += 1) await renderAll();
      }),
    );
    await Promise.all(
      [0, 1, 2, 3].map(async (part) => {
        for (const content of contents.slice(part * 10, part * 10 + 10)) await publish(content);
      }),
    );
    await renderers;
    await renderAll();
    expect(await database.sql('select 1 as one from gongkai.stale_lists')).toEqual([]);
    for (const content of contents)
      expect(page('columns/news/2020-03.html')).toContain(content.documentId);
    expect(await site.checkSite()).toEqual([]);
  });
});

/** As somebody does who may do all in the database. */
const withoutTriggers = async (text: string, params: readonly unknown[]): Promise<void> => {
  const superuser = openPoolDatabase(testDatabase.urls.superuser, { max: 1 });
  await superuser.transact(async (sql) => {
    await sql('set local session_replication_role = replica');
    await sql(text, params);
  });
  await superuser.close();
};

describe('checking and making anew', () => {
  it('finds what a list says that no revision says, and mends the entry and the lists', async () => {
    const content = aRevision({ title: '经过审核的标题' });
    await publish(content);
    await renderAll();
    await withoutTriggers(
      `update gongkai.portal_entries set title = '未经审核' where document_id = $1`,
      [content.documentId],
    );
    const where = `portal_entries/news-post/${content.documentId}/zh-Hans`;
    expect((await site.checkSite()).map((one) => `${one.code} ${one.where}`)).toEqual([
      `site.entry-altered ${where}`,
    ]);
    await site.renderAll();
    expect(await site.checkSite()).toEqual([]);
    expect(page('index.html')).toContain('经过审核的标题');
  });

  it('makes everything anew after an upgrade, entries too, and leaves alone what the same code made', async () => {
    const content = aRevision({ title: '升级之前的稿件' });
    await publish(content);
    await renderAll();
    const where = `news-post/${content.documentId}.html`;
    const stale = async () => {
      await writeFile(path.join(folder, 'site', where), '旧模板的页面');
      await withoutTriggers(
        `update gongkai.portal_entries set title = '旧条目' where document_id = $1`,
        [content.documentId],
      );
    };
    await stale();
    await renderAll();
    expect(page(where)).toBe('旧模板的页面');
    await writeFile(path.join(folder, 'site/.made-by'), 'another version');
    await renderAll();
    expect(page(where)).toContain('升级之前的稿件');
    expect(page('index.html')).toContain('升级之前的稿件');
    expect(await site.checkSite()).toEqual([]);
  });

  it('names what is missing, altered and extra, and mends all of it', async () => {
    const stored = await store.put(Buffer.from('file'), '.pdf');
    const [first, second] = [aRevision({ attachments: [aFile(stored)] }), aRevision()];
    await publish(first);
    await publish(second);
    await renderAll();
    const at = (name: string) => path.join(folder, 'site', name);
    await unlink(at(`news-post/${first.documentId}.html`));
    await writeFile(
      at(`news-post/${second.documentId}.html`),
      page(`news-post/${second.documentId}.html`).replace('第一段', '假的'),
    );
    await writeFile(at(`files/${stored.sha256}.pdf`), 'evil');
    await writeFile(at('news-post/ghost.html'), 'ghost');
    await writeFile(at('columns/news/2019-01.html'), 'old');
    await writeFile(at('files/left.pdf'), 'left');
    await withoutTriggers('delete from gongkai.portal_entries where document_id = $1', [
      second.documentId,
    ]);
    const findings = await site.checkSite();
    expect(findings.map(({ code, where }) => `${code} ${where}`).sort()).toEqual(
      [
        `site.entry-differs portal_entries/news-post/${second.documentId}/zh-Hans`,
        `site.file-altered files/${stored.sha256}.pdf`,
        'site.page-altered columns/news/2020-03.html',
        'site.page-altered columns/news/feed.xml',
        'site.page-altered columns/news/index.html',
        'site.page-altered columns/open/2020-03.html',
        'site.page-altered columns/open/feed.xml',
        'site.page-altered columns/open/index.html',
        'site.page-altered feed.xml',
        'site.page-altered index.html',
        'site.page-altered sitemap-0.xml',
        'site.page-extra columns/news/2019-01.html',
        'site.page-extra files/left.pdf',
        'site.page-extra news-post/ghost.html',
        `site.page-extra news-post/${second.documentId}.html`,
        `site.page-missing news-post/${first.documentId}.html`,
      ].sort(),
    );
    await site.renderAll();
    expect(await site.checkSite()).toEqual([]);
    expect(page(`news-post/${second.documentId}.html`)).toContain('第一段');
  });
});
