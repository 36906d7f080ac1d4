// Numbers, references and copies of items, over the routes that the admin calls; run by review-routes.test.ts on its CMS.
import { describe, expect, it } from 'vitest';

import type { ItemKey } from '../../src/contracts/item';
import { saveDocument } from '../support/saved-documents';
import type { signIn, TestCms } from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
export type DocumentGround = { cms: TestCms; editor: Call; administrator: Call };

const DOCUMENT = 'api::normative-document.normative-document';
const RULE = {
  agencyCode: '640000-107',
  issuingBodyZh: '自治区生态环境厅',
  issuingBodyEn: '',
  indexPattern: '{机构代码}/{年份}-{流水号5}',
};
const change = (cms: TestCms, { documentId, locale }: ItemKey, data: object) =>
  cms.as('editor', () =>
    cms.strapi.documents(DOCUMENT).update({ documentId, locale, data } as never),
  );

const submit = async ({ editor }: DocumentGround, { type, documentId, locale }: ItemKey) => {
  const { status, body } = await editor(
    'POST',
    `/review/items/${type}/${documentId}/submit?locale=${locale}`,
    {},
  );
  const { error } = body as {
    error?: { details: { errors: { path: string[]; message: string }[] } };
  };
  const problems = (error?.details.errors ?? []).map(({ path, message }) => [path[0], message]);
  return { status, problems };
};
const reserve = async ({ editor }: DocumentGround, { documentId }: ItemKey) => {
  const { status, body } = await editor('POST', `/content/index-numbers/${documentId}`, {});
  return { status, ...(body as { number?: string }) };
};

export const describeDocuments = (ground: () => DocumentGround): void => {
  describe('unit settings', () => {
    it('are an administrator’s to change, are checked, and leave a version with who saved it', async () => {
      const { editor, administrator, cms } = ground();
      const item = await saveDocument(cms);
      const early = await editor('POST', `/content/index-numbers/${item.documentId}`, {});
      expect(early.status).toBe(400);
      expect(JSON.stringify(early.body)).toContain('单位信息');
      expect((await editor('PUT', '/content/unit-settings', RULE)).status).toBe(403);
      const bad = { ...RULE, indexPattern: '{年份}{流水号5}' };
      const refused = await administrator('PUT', '/content/unit-settings', bad);
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain('编号规则');
      const saved = await administrator('PUT', '/content/unit-settings', RULE);
      expect(saved).toMatchObject({ status: 200, body: { ...RULE, version: 1 } });
      await administrator('PUT', '/content/unit-settings', RULE);
      const read = await administrator('GET', '/content/unit-settings');
      expect(read.body).toMatchObject({ version: 1 });
      const body = await editor('GET', '/content/issuing-body');
      expect(body.body).toMatchObject({ 'zh-Hans': RULE.issuingBodyZh });
      const events = await cms.sql(
        "select actor from gongkai.audit where action = 'unit-settings.saved'",
      );
      expect(events).toEqual([{ actor: cms.actor('office-administrator').ref }]);
    });
  });

  describe('an index number', () => {
    it('is never given twice, however many ask at once, and stays with its document', async () => {
      const { cms } = ground();
      const items = await Promise.all(Array.from({ length: 8 }, () => saveDocument(cms)));
      const answers = await Promise.all(items.map((item) => reserve(ground(), item)));
      const numbers = answers.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(8);
      const year = new Date().getFullYear();
      expect(numbers.every((one) => one?.startsWith(`640000-107/${year}-`))).toBe(true);
      const again = await Promise.all(items.map((item) => reserve(ground(), item)));
      expect(again.map(({ number }) => number)).toEqual(numbers);
    });

    it('is asked for at submission, and one written by hand is reserved then for that document alone', async () => {
      const { cms } = ground();
      const item = await saveDocument(cms);
      expect((await submit(ground(), item)).problems).toEqual([
        ['indexNumber', expect.stringContaining('按规则编号') as string],
      ]);
      await change(cms, item, { indexNumber: '待 编' });
      expect((await submit(ground(), item)).problems[0]?.[1]).toContain('格式有误');
      await change(cms, item, { indexNumber: '000014349/2017-00110' });
      const other = await saveDocument(cms, { indexNumber: '000014349/2017-00110' });
      expect((await submit(ground(), item)).status).toBe(200);
      const refused = await submit(ground(), other);
      expect(refused.problems).toHaveLength(1);
      expect(refused.problems[0]?.[1]).toContain('已用于《管理办法');
    });

    it('is one submission’s when two of them bring the same at once', async () => {
      const { cms } = ground();
      const indexNumber = 'FZ0021/2021-00315';
      const items = await Promise.all([1, 2, 3].map(() => saveDocument(cms, { indexNumber })));
      const answers = await Promise.all(items.map((item) => submit(ground(), item)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    });

    it('is the document’s in every language', async () => {
      const { cms } = ground();
      const item = await saveDocument(cms);
      const { number } = await reserve(ground(), item);
      await change(cms, item, { indexNumber: number });
      expect((await submit(ground(), item)).status).toBe(200);
      const english = { ...item, locale: 'en' };
      const { body } = await ground().editor(
        'GET',
        `/content-manager/collection-types/${DOCUMENT}/${item.documentId}?locale=zh-Hans`,
      );
      const { column, department, ...fields } = (body as { data: Record<string, unknown> }).data;
      expect([column, department].every(Boolean)).toBe(true);
      const same = Object.fromEntries(
        ['title', 'body', 'author', 'origin', 'format', 'issuedOn', 'disclosure', 'accounts']
          .concat(['documentNumber', 'issuingBody', 'genreCategory', 'subjectCategory'])
          .concat(['effectiveOn', 'validity'])
          .map((name) => [name, fields[name]]),
      );
      const place = { column: cms.columnId, department: cms.departmentId };
      await change(cms, english, { ...same, ...place, indexNumber: '640000-107/1999-00001' });
      expect((await submit(ground(), english)).problems).toEqual([
        ['indexNumber', expect.stringContaining(number ?? '?') as string],
      ]);
      await change(cms, english, { indexNumber: number });
      expect((await submit(ground(), english)).status).toBe(200);
    });

    it('is listed with its document and what became of it, and so are the gaps', async () => {
      const { administrator, cms } = ground();
      const item = await saveDocument(cms, { indexNumber: '640000-107/2019-00003' });
      expect((await submit(ground(), item)).status).toBe(200);
      const { status, body } = await administrator('GET', '/content/index-numbers?pageSize=100');
      expect(status).toBe(200);
      const list = body as { results: object[]; gaps: object[] };
      expect(list.results).toContainEqual(
        expect.objectContaining({ number: '640000-107/2019-00003', state: 'in-review' }),
      );
      expect(list.gaps).toContainEqual({
        series: '640000-107/2019-#',
        year: 2019,
        from: 1,
        to: 2,
      });
    });
  });

  describe('a document number', () => {
    it('is refused with what was probably meant', async () => {
      const { cms } = ground();
      const item = await saveDocument(cms, { documentNumber: '宁环规[2026]第901号' });
      await change(cms, item, { indexNumber: (await reserve(ground(), item)).number });
      expect((await submit(ground(), item)).problems).toEqual([
        ['documentNumber', expect.stringContaining('宁环规〔2026〕901号') as string],
      ]);
    });

    it('belongs to one document, also when two submit at once, and the other is named', async () => {
      const { cms } = ground();
      const documentNumber = '宁环规〔2026〕902号';
      const items = await Promise.all([1, 2, 3].map(() => saveDocument(cms, { documentNumber })));
      for (const item of items) {
        await change(cms, item, { indexNumber: (await reserve(ground(), item)).number });
      }
      const answers = await Promise.all(items.map((item) => submit(ground(), item)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
      const refused = answers.find(({ status }) => status === 400);
      expect(refused?.problems).toEqual([
        ['documentNumber', expect.stringContaining('已用于《管理办法') as string],
      ]);
    });

    it('cannot be doubled by plain SQL either', async () => {
      const { cms } = ground();
      const item = await saveDocument(cms, { documentNumber: '宁环规〔2026〕903号' });
      await change(cms, item, { indexNumber: (await reserve(ground(), item)).number });
      expect((await submit(ground(), item)).status).toBe(200);
      const forged = cms.sql(
        `with source as (select * from gongkai.review_cases where document_id = $1),
           bytes as (select convert_to(replace(convert_from(b.bytes, 'UTF8'), $1, 'forged'), 'UTF8') as bytes
             from gongkai.revision_bytes b join source using (fingerprint)),
           named as (select encode(sha256(bytes), 'hex') as fingerprint, bytes from bytes),
           saved as (insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
             select item_type, 'forged', locale, 1, n.fingerprint, submitted_by, submitted_by_name, 'admin' from source, named n returning 1),
           stored as (insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
             select n.fingerprint, item_type, 'forged', locale, 2, octet_length(n.bytes) from source, named n returning 1),
           kept as (insert into gongkai.revision_bytes (fingerprint, bytes) select fingerprint, bytes from named returning 1)
         insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
           workflow_version, stages, submitted_by, submitted_by_name, submitted_at)
         select item_type, 'forged', locale, n.fingerprint, 1, authors, workflow_id, workflow_version, stages, submitted_by,
           submitted_by_name, submitted_at from source, named n`,
        [item.documentId],
      );
      await expect(forged).rejects.toMatchObject({ code: 'GK010' });
    });
  });

  describe('a reference', () => {
    it('to a document that is gone is named at submission', async () => {
      const { cms } = ground();
      const target = await saveDocument(cms);
      const item = await saveDocument(cms, { repeals: [target.documentId, 'nothingthere'] });
      await change(cms, item, { indexNumber: (await reserve(ground(), item)).number });
      expect((await submit(ground(), item)).problems).toEqual([
        ['repeals', expect.stringContaining('1 份已不存在') as string],
      ]);
      await change(cms, item, { repeals: [target.documentId] });
      expect((await submit(ground(), item)).status).toBe(200);
    });
  });

  describe('a title that exists already', () => {
    it('is found, whatever its spaces and case, but not in the item itself or another language', async () => {
      const { editor, cms } = ground();
      const item = await saveDocument(cms, { title: 'PM2.5 管理 办法' });
      const ask = async (query: string) => {
        const address = `/content/titles/normative-document?${query}`;
        return ((await editor('GET', address)).body as { results: object[] }).results;
      };
      const title = `title=${encodeURIComponent('pm2.5管理办法')}`;
      expect(await ask(title)).toMatchObject([{ documentId: item.documentId }]);
      expect(await ask(`${title}&except=${item.documentId}`)).toEqual([]);
      expect(await ask(`${title}&locale=en`)).toEqual([]);
      expect(await ask('title=%20')).toEqual([]);
    });
  });

  describe('many submissions at once', () => {
    it('are each done or refused by themselves, with the reasons', async () => {
      const { editor, cms } = ground();
      const good = await saveDocument(cms, { indexNumber: '640000-107/2018-00001' });
      const bad = await saveDocument(cms, { title: null });
      const gone = { ...good, documentId: 'nothingthere' };
      const items = [bad, good, gone];
      const { status, body } = await editor('POST', '/review/items/submit', { items });
      expect(status).toBe(200);
      const { results } = body as { results: { caseId: number | null }[] };
      expect(results).toMatchObject([
        { caseId: null, problems: [{ path: 'title' }, { path: 'indexNumber' }] },
        { caseId: expect.any(Number) as number, problems: [] },
        { caseId: null, message: expect.stringContaining('稿') as string },
      ]);
      const many = Array.from({ length: 51 }, () => good);
      const refused = await editor('POST', '/review/items/submit', { items: many });
      expect(refused.status).toBe(400);
      expect(JSON.stringify(refused.body)).toContain('最多提交 50 篇');
    });
  });

  describe('a copy', () => {
    it('starts another item: marked, without numbers, the copier its author', async () => {
      const { editor, cms } = ground();
      const item = await saveDocument(cms, { repeals: ['x'], changedBy: 'y' });
      await change(cms, item, { indexNumber: (await reserve(ground(), item)).number });
      const { status, body } = await editor(
        'POST',
        `/content-manager/collection-types/${DOCUMENT}/auto-clone/${item.documentId}`,
        { locale: 'zh-Hans' },
      );
      expect(status).toBe(200);
      const { documentId } = (body as { data: { documentId: string } }).data;
      const copy = await cms.strapi
        .documents(DOCUMENT)
        .findOne({ documentId, locale: 'zh-Hans' } as never);
      expect(copy).toMatchObject({
        title: expect.stringMatching(/^管理办法\d+（副本）$/) as string,
        indexNumber: null,
        documentNumber: null,
        repeals: null,
        changedBy: null,
        accounts: ['portal'],
        validity: 'in-force',
      });
      const saves = await cms.sql('select saved_by from gongkai.saves where document_id = $1', [
        documentId,
      ]);
      expect(saves).toEqual([{ saved_by: cms.actor('editor').ref }]);
      const copied = { ...item, documentId };
      const missing = (await submit(ground(), copied)).problems.map(([path]) => path);
      expect(missing).toEqual(['indexNumber', 'documentNumber']);
    });
  });
};
