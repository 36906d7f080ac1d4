import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { saveSiteFacts } from '../../src/cli/demo/desk/save-site-facts';
import {
  aNewsPost,
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

let cms: TestCms;
beforeAll(async () => {
  cms = await startTestCms();
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

const documents = () => cms.strapi.documents(NEWS as never);
const update = (documentId: string, data: object, locale = 'zh-Hans') =>
  cms.as('editor', () => documents().update({ documentId, locale, data } as never));
const savesOf = (documentId: string) =>
  cms.sql<{ saved_by: string; save_number: number; locale: string; content_sha256: string }>(
    'select * from gongkai.saves where document_id = $1 order by locale, save_number',
    [documentId],
  );

describe('a save of a working copy', () => {
  it('is numbered, with its actor and the hash of what a snapshot would be', async () => {
    const item = await saveNewsPost(cms);
    await update(item.documentId, { title: '改过的标题' });
    const saves = await savesOf(item.documentId);
    expect(saves.map((save) => save.save_number)).toEqual([1, 2]);
    expect(saves.every((save) => save.saved_by === cms.actor('editor').ref)).toBe(true);
    expect(saves[0]?.content_sha256).not.toBe(saves[1]?.content_sha256);
  });

  it('is never refused for its content, however incomplete or odd', async () => {
    const item = await saveNewsPost(cms, {
      title: null,
      accounts: 'rubbish',
      variants: [1],
      format: '\u0000x',
      body: 'x'.repeat(100_000),
    });
    expect(await savesOf(item.documentId)).toHaveLength(1);
    // A key of an index may hold 2,704 bytes, compressed: each sign here is another one.
    const signs = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const long = await saveNewsPost(cms, {
      title: signs.join(''),
      author: signs.join(''),
      originUrl: signs.join(''),
    });
    expect(await savesOf(long.documentId)).toHaveLength(1);
  });

  it('makes one row when first saves of a locale race', async () => {
    const item = await saveNewsPost(cms);
    await Promise.all([1, 2, 3].map((n) => update(item.documentId, { title: `t${n}` }, 'en')));
    const rows = await cms.sql('select 1 from news_posts where document_id = $1 and locale = $2', [
      item.documentId,
      'en',
    ]);
    expect(rows).toHaveLength(1);
    expect((await savesOf(item.documentId)).filter((save) => save.locale === 'en')).toHaveLength(3);
  });

  it('counts a changed caption of a used file as a save of who changed it', async () => {
    const file = (await cms.strapi.db.query('plugin::upload.file').create({
      data: {
        name: '图.jpg',
        hash: 'h',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: '/content/files/x.jpg',
        provider: 'local',
        provider_metadata: { sha256: 'a'.repeat(64), sizeBytes: 9 },
      },
    })) as { id: number };
    const item = await saveNewsPost(cms, { cover: file.id });
    await cms.as('administrator', () =>
      cms.strapi
        .plugin('upload')
        .service('upload')
        .updateFileInfo(file.id, { alternativeText: '会场', caption: '会场全景' }),
    );
    const saves = await savesOf(item.documentId);
    expect(saves.map((save) => save.saved_by)).toEqual([
      cms.actor('editor').ref,
      cms.actor('administrator').ref,
    ]);
    await expect(
      cms.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } }),
    ).rejects.toThrow('文件正被使用，不能删除：《全区生态环境保护工作会议召开》（工作稿）');
  });
});

describe('a submission', () => {
  it('names in Chinese each field that is missing, and stores nothing', async () => {
    const item = await saveNewsPost(cms, {
      title: '  ',
      author: null,
      disclosure: 'withheld',
      accounts: [],
    });
    const outcome = await cms.cases.submit(item, cms.actor('editor'));
    expect(outcome).toMatchObject({ ok: false, refusal: 'review.incomplete' });
    expect(!outcome.ok && outcome.errors?.map(({ path }) => path)).toEqual([
      'title',
      'author',
      'disclosure',
      'accounts',
    ]);
    expect(
      await cms.sql('select 1 from gongkai.review_cases where document_id = $1', [item.documentId]),
    ).toEqual([]);
  });

  it('locks the working copy against every save and deletion until it is recalled', async () => {
    const item = await saveNewsPost(cms);
    const { caseId } = await submitItem(cms, item);
    await expect(update(item.documentId, { title: 'x' })).rejects.toThrow('正在审核');
    await expect(
      documents().delete({ documentId: item.documentId, locale: '*' } as never),
    ).rejects.toThrow('不能删除');
    expect(await cms.cases.submit(item, cms.actor('editor'))).toMatchObject({
      refusal: 'review.open-already',
    });
    expect(await cms.cases.recall({ caseId, reason: '' }, cms.actor('editor'))).toMatchObject({
      ok: true,
    });
    await update(item.documentId, { title: 'x' });
  });

  it('refuses what was changed outside, until a named person saves it', async () => {
    const item = await saveNewsPost(cms);
    await cms.sql('update news_posts set title = $2 where document_id = $1', [
      item.documentId,
      '偷改',
    ]);
    expect(await cms.cases.submit(item, cms.actor('editor'))).toMatchObject({
      refusal: 'review.changed-outside',
    });
    await update(item.documentId, {});
    expect(await cms.cases.submit(item, cms.actor('editor'))).toMatchObject({ ok: true });
  });

  it('counts everyone who saved among the authors, whom neither role nor rank lets decide', async () => {
    const item = await saveNewsPost(cms);
    await cms.as('first-reviewer', () =>
      documents().update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: { author: '周初雪' },
      } as never),
    );
    const submitted = await submitItem(cms, item);
    const approve = { ...submitted, verdict: 'approve' as const, reason: '' };
    expect(await cms.cases.decide(approve, cms.actor('first-reviewer'))).toMatchObject({
      refusal: 'review.self-approval',
    });
    expect(await cms.cases.decide(approve, cms.actor('administrator'))).toMatchObject({
      refusal: 'review.wrong-role',
    });
  });

  it('keeps the fingerprint of the same text and opens a new case after a return', async () => {
    const item = await saveNewsPost(cms);
    const first = await submitItem(cms, item);
    const back = { ...first, verdict: 'return' as const };
    expect(
      await cms.cases.decide({ ...back, reason: ' ' }, cms.actor('first-reviewer')),
    ).toMatchObject({ refusal: 'review.reason-required' });
    await cms.cases.decide({ ...back, reason: '请补充背景' }, cms.actor('first-reviewer'));
    const second = await submitItem(cms, item);
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(second.caseId).not.toBe(first.caseId);
  });
});

describe('a decision', () => {
  it('names the fingerprint that was seen, and stands once however often it is sent', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    const decide = (fingerprint: string) =>
      cms.cases.decide(
        { ...submitted, fingerprint, verdict: 'approve', reason: '' },
        cms.actor('first-reviewer'),
      );
    expect(await decide('0'.repeat(64))).toMatchObject({ refusal: 'review.moved-on' });
    const outcomes = await Promise.all([1, 2, 3].map(() => decide(submitted.fingerprint)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const rows = await cms.sql('select 1 from gongkai.decisions where case_id = $1', [
      submitted.caseId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is void once the item was recalled', async () => {
    const submitted = await submitItem(cms, await saveNewsPost(cms));
    await approveCase(cms, submitted);
    await cms.cases.recall({ ...submitted, reason: '数字有误' }, cms.actor('editor'));
    const late = { ...submitted, verdict: 'approve' as const, reason: '' };
    expect(await cms.cases.decide(late, cms.actor('signatory'))).toMatchObject({
      refusal: 'review.case-closed',
    });
  });
});

describe('site settings', () => {
  it('get a version with each change of a column, and a used column is not deleted', async () => {
    await saveNewsPost(cms);
    const columns = cms.strapi.documents('api::column.column' as never);
    await columns.update({ documentId: cms.columnId, data: { nameZh: '要闻' } } as never);
    const [newest] = await cms.sql<{ settings: { columns: { nameZh: string }[] }; cause: string }>(
      'select settings, cause from gongkai.site_settings_versions order by version desc limit 1',
    );
    expect(newest).toMatchObject({
      cause: 'column.update',
      settings: { columns: [{ nameZh: '要闻' }] },
    });
    await expect(columns.delete({ documentId: cms.columnId } as never)).rejects.toThrow(
      '仍有稿件使用',
    );
    expect(aNewsPost(cms).column).toBe(cms.columnId);
  });

  it('say at once what head and foot of the portal show, while nothing is public', async () => {
    const readFacts = () =>
      cms.sql<{ facts: { icp: string } | null; name: string; saved_by: string }>(
        `select settings -> 'facts' as facts, settings ->> 'siteNameZh' as name, saved_by
         from gongkai.site_settings_versions order by version desc limit 1`,
      );
    await saveSiteFacts(cms.strapi);
    const [saved] = await readFacts();
    expect(saved).toMatchObject({
      ...{ facts: { icp: '示例ICP备00000000号' }, name: '自治区生态环境厅' },
      saved_by: expect.stringMatching(/^admin:/) as string,
    });
    await saveSiteFacts(cms.strapi);
    expect(await readFacts()).toEqual([saved]);
    expect(await cms.sql('select from gongkai.site_proposals')).toEqual([]);
  });
});
