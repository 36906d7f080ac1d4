// Normative documents of an old site bring their index numbers: held while the batch waits, theirs for good once taken over.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Channels } from '../../plugins/channels/server/services';
import { toSentence } from '../../src/cli/import/old-page';
import { importOldSite } from '../support/old-site';
import { aNewsPost, CMS_BOOT_MS, signIn, startTestCms, type TestCms } from '../support/test-cms';
import { openWorkerParts } from '../support/worker-parts';

const DOCUMENT = 'api::normative-document.normative-document';
const YEAR = new Date().getFullYear();
const number = (serial: number) => `640000-107/${YEAR}-${String(serial).padStart(5, '0')}`;
const RULE = {
  agencyCode: '640000-107',
  issuingBodyZh: '自治区生态环境厅',
  issuingBodyEn: '',
  indexPattern: '{机构代码}/{年份}-{流水号5}',
};

type Row = { title: string; indexNumber: string; documentNumber: string };
type Listed = {
  results: { number: string; title: string | null; state: string }[];
  gaps: { from: number; to: number }[];
};

let cms: TestCms;
let folder: string;
let worker: ReturnType<typeof openWorkerParts>;
let channels: Channels;
let editor: Awaited<ReturnType<typeof signIn>>;
let administrator: Awaited<ReturnType<typeof signIn>>;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-numbers-'));
  worker = openWorkerParts(
    cms.database.urls.app,
    cms.env.DATA_DIR ?? '',
    path.join(folder, 'site'),
  );
  channels = cms.strapi.plugin('channels').service('channels') as Channels;
  editor = await signIn(cms, 'editor');
  administrator = await signIn(cms, 'office-administrator');
  await administrator('PUT', '/content/unit-settings', RULE);
}, CMS_BOOT_MS);
afterAll(async () => {
  await worker.close();
  await cms.stop();
  await rm(folder, { recursive: true, force: true });
});

const importRows = async (name: string, rows: readonly Row[]) => {
  const csv = path.join(folder, `${name}.csv`);
  const lines = rows.map(
    ({ title, ...numbers }, index) =>
      `规范性文件,${title},第一条 为规范管理制定本办法。,要闻动态,办公室,林一鸣,2020-05-06,http://www.old.example/${name}/${index}.htm,${numbers.indexNumber},${numbers.documentNumber}`,
  );
  const head = '类型,标题,正文,栏目,处室,作者,发布日期,原网址,索引号,文号';
  await writeFile(csv, [head, ...lines].join('\n'));
  return importOldSite(cms, worker.database.sql, { name, csv });
};
const listNumbers = async () =>
  (await administrator('GET', '/content/index-numbers')).body as Listed;
const saveDocument = async (traits: object = {}) => {
  const data = {
    ...aNewsPost(cms),
    title: '新的管理办法',
    documentNumber: '宁环规〔2026〕90号',
    issuingBody: RULE.issuingBodyZh,
    genreCategory: 'measures',
    subjectCategory: 'building-and-environment',
    effectiveOn: '2026-04-01',
    validity: 'in-force',
    ...traits,
  };
  const { documentId } = (await cms.as('editor', () =>
    cms.strapi.documents(DOCUMENT).create({ data, locale: 'zh-Hans' } as never),
  )) as unknown as { documentId: string };
  return documentId;
};
const propose = async (documentId: string) =>
  ((await editor('POST', `/content/index-numbers/${documentId}`, {})).body as { number: string })
    .number;
const submit = (documentId: string) =>
  editor('POST', `/review/items/normative-document/${documentId}/submit?locale=zh-Hans`, {});

describe('an index number from an old site', () => {
  it('is held while its batch waits: shown, not proposed, and nobody else’s', async () => {
    const { result } = await importRows('first', [
      { title: '旧办法一', indexNumber: number(1), documentNumber: '宁环规〔2020〕1号' },
      { title: '旧办法二', indexNumber: ` ${number(2)} `, documentNumber: '宁环规〔2020〕2号' },
      { title: '旧办法三', indexNumber: '', documentNumber: '' },
    ]);
    expect(result).toMatchObject({ saved: 3, skipped: [] });
    const { results } = await listNumbers();
    expect(results.map((row) => [row.number, row.title, row.state]).sort()).toEqual([
      [number(1), '旧办法一', 'imported'],
      [number(2), '旧办法二', 'imported'],
    ]);
    const own = await saveDocument();
    expect(await propose(own)).toBe(number(3));
    const thief = await saveDocument({
      indexNumber: number(1),
      documentNumber: '宁环规〔2026〕91号',
    });
    const refused = await submit(thief);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(`“${number(1)}”已用于《旧办法一》`);
  });

  it('is named in the dry run where another document has it, or the batch has it twice', async () => {
    const { plan, result } = await importRows('second', [
      { title: '甲', indexNumber: number(1), documentNumber: '宁环规〔2020〕1号' },
      { title: '乙', indexNumber: number(3), documentNumber: '宁环规〔2020〕5号' },
      { title: '丙', indexNumber: number(8), documentNumber: '宁环规〔2020〕8号' },
      { title: '丁', indexNumber: number(8), documentNumber: '宁环规〔2020〕8号' },
    ]);
    expect(plan.pages.map(({ remarks }) => remarks.map(toSentence))).toEqual([
      [
        `索引号已用于别的文件：${number(1)}（《旧办法一》）`,
        '文号已用于别的文件：宁环规〔2020〕1号（《旧办法一》）',
      ],
      [expect.stringMatching(/^索引号已用于别的文件：.*00003（\w+）$/)],
      [],
      [
        expect.stringMatching(/^索引号重复：.*00008/),
        expect.stringMatching(/^文号重复：宁环规〔2020〕8号/),
      ],
    ]);
    expect(result).toMatchObject({ saved: 1 });
    expect(result.skipped).toHaveLength(3);
  });

  it('is free again when its batch is given up', async () => {
    const batch = (await channels.listBatches()).find(({ name }) => name === 'second');
    const actor = cms.actor('office-administrator');
    const given = { batchId: batch?.batchId ?? 0, reason: '重新导入', actor };
    expect(await channels.discardBatch(given)).toMatchObject({ ok: true });
    const { results } = await listNumbers();
    expect(results.map((row) => row.number)).not.toContain(number(8));
    const again = await importRows('third', [
      { title: '丙', indexNumber: number(8), documentNumber: '宁环规〔2020〕8号' },
    ]);
    expect(again.result).toMatchObject({ saved: 1, skipped: [] });
  });

  it('is its document’s own for good once the batch is taken over, and no gap', async () => {
    const batch = (await channels.listBatches()).find(({ name }) => name === 'first');
    for (const key of ['signatory', 'office-administrator'] as const) {
      const { batchId = 0, sha256 } = batch ?? {};
      const signed = { batchId, sha256: sha256 ?? '', actor: cms.actor(key) };
      expect(await channels.signBatch(signed)).toMatchObject({ ok: true });
    }
    await worker.settle();
    const { results, gaps } = await listNumbers();
    const states = Object.fromEntries(results.map((row) => [row.number, row.state]));
    expect(states).toMatchObject({
      [number(1)]: 'public',
      [number(2)]: 'public',
      [number(8)]: 'imported',
    });
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([[4, 7]]);
    expect(await propose(await saveDocument())).toBe(number(4));
  });

  it('is the submission’s too, when an imported document is corrected before it is taken over', async () => {
    const [row] = await cms.sql<{ documentId: string }>(
      `select document_id as "documentId" from gongkai.import_items order by imported_at desc limit 1`,
    );
    const documentId = row?.documentId ?? '';
    const { documentId: _id, ...data } = {
      documentId,
      title: '丙（更正）',
      issuingBody: RULE.issuingBodyZh,
      genreCategory: 'measures',
      subjectCategory: 'building-and-environment',
      effectiveOn: '2020-06-01',
      validity: 'in-force',
    };
    await cms.as('editor', () =>
      cms.strapi.documents(DOCUMENT).update({ documentId, locale: 'zh-Hans', data } as never),
    );
    expect(await submit(documentId)).toMatchObject({ status: 200 });
    const rows = await cms.sql(
      'select document_id as "documentId" from gongkai.index_numbers where number = $1',
      [number(8)],
    );
    expect(rows).toEqual([{ documentId }]);
  });
});
