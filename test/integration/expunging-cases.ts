// Removing the bytes of revisions for good, by two people, over the routes that screens ask.
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { createAudit } from '../../plugins/audit/server/services';
import { createFileStoreCare } from '../../plugins/content/server/create-file-store-care';
import { checkCaseForms } from '../../src/cli/verify/check-case-forms';
import { checkMacs } from '../../src/cli/verify/check-macs';
import { checkRevisions } from '../../src/cli/verify/check-revisions';
import { EXPUNGING_RULES } from '../../src/cli/verify/expunging-rules';
import { runRules } from '../../src/cli/verify/rule';
import { systemClock } from '../../src/platform/clock';
import { introduceRegisterKeys } from '../../src/platform/register-keys';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { picture } from '../support/file-fixtures';
import { TEST_MACS, TEST_REGISTER_KEY } from '../support/register-macs';
import { approveCase, NEWS, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type StoredFile = { id: number; documentId: string; hash: string; url: string };
type Answer = Awaited<ReturnType<Call>>;

const SECRET = '身份证号泄露处';
const WHY = { cause: 'personal', note: '正文第一段写了当事人的证件号' };

/** What an expunging writes, or blanks. */
const BLANKED = /expung|remarks|finding_answers|case_forms|reader_reports|report_handlings/;

const messageOf = ({ body }: Answer) =>
  (body as { error?: { message: string } }).error?.message ?? '';

export const describeExpungings = (
  ground: () => DocumentGround & { reviewer: Call; signatory: Call },
): void => {
  let secrecy: Call;
  let documentId: string;
  let fingerprint: string;
  let caseId: number;
  let formId: number;
  let file: StoredFile;
  let expungingId: number;
  let reportIds: number[];
  const address = () => `/expunging/items/news-post/${documentId}`;
  const ask = (body: object = {}, call = secrecy) =>
    call('POST', address(), { fingerprints: [fingerprint], ...WHY, ...body });
  const confirm = (call = ground().signatory, id: number | string = expungingId) =>
    call('POST', `/expunging/${id}/confirm`, {});
  const stored = () =>
    path.join(ground().cms.env.DATA_DIR ?? '', 'files', nameOfFile().slice(0, 2), nameOfFile());
  const nameOfFile = () => path.basename(file.url.split('?')[0] ?? '');
  const asOwner = async (
    work: (database: ReturnType<typeof openPoolDatabase>) => Promise<unknown>,
  ) => {
    const owner = openPoolDatabase(ground().cms.database.urls.owner, { max: 1 });
    try {
      await work(owner);
    } finally {
      await owner.close();
    }
  };

  const upload = async (): Promise<StoredFile> => {
    const { cms } = ground();
    const bytes = await picture('png', { width: 80, background: 'rgb(9, 8, 7)' });
    const filepath = path.join(cms.env.DATA_DIR ?? '', 'secret.png');
    writeFileSync(filepath, bytes);
    const files = {
      ...{ filepath, originalFilename: '证件.png', mimetype: 'image/png', size: bytes.length },
    };
    const [made] = (await cms.strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo: { name: '证件.png' } }, files })) as StoredFile[];
    if (!made) throw new Error('nothing was stored');
    return made;
  };

  /** What verify says of the register, as far as this touches it. */
  const verify = async () => {
    const { sql } = ground().cms;
    const database = { sql, transact: <T>(work: (one: typeof sql) => Promise<T>) => work(sql) };
    const rows = await createAudit({ database }).checkRecordedRows({ limit: 50 });
    return [
      ...(await runRules(sql, EXPUNGING_RULES, 50)),
      ...(await checkRevisions(sql, 50)),
      ...(await checkMacs(sql, TEST_MACS, 50)),
      ...rows.filter(({ where }) => BLANKED.test(where)),
    ].filter(({ where }) => where.includes(fingerprint) || BLANKED.test(where));
  };
  /** One that is handled with the secret in its note, and one that waits; written as the portal's part writes them. */
  const reportTwice = async () => {
    await asOwner(async ({ sql }) => {
      const rows = await sql<{ id: number }>(
        `insert into gongkai.reader_reports (item_type, document_id, locale, publication_id, words)
         select l.item_type, l.document_id, l.locale, l.publication_id, w.words from gongkai.live_publications l,
           unnest($2::text[]) w(words) where l.document_id = $1 returning report_id as id`,
        [documentId, [`${SECRET}是我的`, `第一段有${SECRET}`]],
      );
      reportIds = rows.map(({ id }) => id);
    });
    const note = { outcome: 'done', note: `${SECRET}属实` };
    const url = `/reader-reports/${String(reportIds[0])}/handle`;
    const { status } = await ground().editor('POST', url, note);
    expect([reportIds.length, status]).toEqual([2, 200]);
  };
  const reports = async (state: 'open' | 'all') => {
    const url = `/reader-reports?state=${state}&pageSize=100`;
    const { results } = (await ground().editor('GET', url)).body as {
      results: { reportId: number; words: string; note: string | null }[];
    };
    return results
      .filter(({ reportId }) => reportIds.includes(reportId))
      .sort((a, b) => a.reportId - b.reportId);
  };

  describe('expunging', () => {
    beforeAll(async () => {
      const { cms, reviewer, signatory } = ground();
      secrecy = await signInOnce(cms, 'secrecy-reviewer');
      await asOwner((owner) => introduceRegisterKeys(owner, [TEST_REGISTER_KEY]));
      file = await upload();
      const item = await saveNewsPost(cms, {
        title: '拟清除的稿件',
        body: `<p>${SECRET}</p><figure data-file-id="${file.documentId}"><img alt="证件"></figure>`,
      });
      ({ documentId } = item);
      ({ caseId, fingerprint } = await submitItem(cms, item));
      const remark = { field: 'body', passage: SECRET, words: `是否写出${SECRET}` };
      const made = (await reviewer('POST', `/remarks/cases/${caseId}`, remark)).body as {
        remarkId: number;
      };
      await ground().editor('POST', `/remarks/threads/${made.remarkId}`, {
        ...{ act: 'resolve', words: `${SECRET}已核实` },
      });
      const printed = await signatory('POST', `/review/cases/${caseId}/forms`, {});
      formId = (printed.body as { formId: number }).formId;
      await approveCase(cms, { caseId, fingerprint });
      await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
      await reportTwice();
    });

    it.each([
      ['请选择要彻底清除的修订版', { fingerprints: [] }],
      ['请选择要彻底清除的修订版', { fingerprints: 'x' }],
      ['不属于这篇稿件', { fingerprints: ['f'.repeat(64)] }],
      ['请选择清除的原因', { cause: 'whim' }],
      ['请不要写出号码', { note: '证件号 11010119900307' }],
    ])('is refused with what makes no sense: %s', async (message, part) => {
      const answer = await ask(part);
      expect(answer.status).toBe(400);
      expect(messageOf(answer) + JSON.stringify(answer.body)).toContain(message);
    });

    it('is asked for by who may, once, and is no deed of the asker alone', async () => {
      const { editor, reviewer, administrator } = ground();
      for (const call of [editor, reviewer, administrator])
        expect((await ask({}, call)).status).toBe(403);
      const asked = await ask();
      expect(asked.status).toBe(200);
      ({ expungingId } = asked.body as { expungingId: number });
      expect(messageOf(await ask())).toContain('正在等待另一个人确认');
      expect(messageOf(await confirm(secrecy))).toContain('提请人不能自己确认');
      for (const id of ['x', '0', '999999', '-1'])
        expect((await confirm(undefined, id)).status).toBe(404);
    });

    it('names what people wrote and no expunging removes, to who may ask', async () => {
      const { cms, editor, signatory } = ground();
      const note = { dueOn: '2030-01-02', note: '核对号码 110101 1990 0307' };
      const path = `/look-again/items/news-post/${documentId}?locale=zh-Hans`;
      expect((await editor('POST', path, note)).status).toBe(200);
      const returned = await saveNewsPost(cms, { title: '另一篇' });
      const other = await submitItem(cms, returned);
      await signatory('POST', `/review/cases/${other.caseId}/recall`, { reason: '别的稿件' });
      const staying = (call = secrecy, of = address()) =>
        call('GET', `${of}/staying?locale=zh-Hans`);
      const { status, body } = await staying();
      expect(status).toBe(200);
      expect(body).toMatchObject({
        total: 1,
        texts: [{ place: 'look-again', caseId: null, words: note.note, hasNumber: true }],
      });
      expect((await staying(editor)).status).toBe(403);
      expect((await staying(secrecy, '/expunging/items/nothing/x')).status).toBe(404);
      const none = await staying(secrecy, '/expunging/items/news-post/nothing');
      expect(none.body).toEqual({ texts: [], total: 0 });
    });

    it('waits until nothing is public and the working copy says something else', async () => {
      const { cms, signatory } = ground();
      expect(messageOf(await confirm())).toContain('请先撤稿');
      const why = { kind: 'in-error', reason: '含个人信息', allLanguages: true };
      const gone = await signatory(
        'POST',
        `/channels/items/news-post/${documentId}/withdraw?locale=zh-Hans`,
        why,
      );
      expect(gone.status).toBe(200);
      expect(messageOf(await confirm())).toContain('工作稿仍与要清除的修订版相同');
      await cms.as('editor', () =>
        cms.strapi
          .documents(NEWS as never)
          .update({ documentId, locale: 'zh-Hans', data: { body: '<p>已删去</p>' } } as never),
      );
    });

    it('is not to be had by plain SQL, whatever rows it writes', async () => {
      const { sql } = ground().cms;
      await expect(sql('select gongkai.expunge($1, $2)', [expungingId, 'x'])).rejects.toThrow(
        'expunging.no-proof',
      );
      await expect(
        sql('select gongkai.expunge($1, $2)', [expungingId, TEST_MACS.expungingProof()]),
      ).rejects.toThrow('expunging.not-signed');
      await expect(
        sql('delete from gongkai.revision_bytes where fingerprint = $1', [fingerprint]),
      ).rejects.toThrow(/denied|append-only/);
      // Nor what readers reported by the owner, before two people signed.
      for (const [table, column] of [
        ['reader_reports', 'words'],
        ['report_handlings', 'note'],
      ] as const)
        await asOwner((owner) =>
          expect(
            owner.sql(`update gongkai.${table} set ${column} = '已彻底清除' where report_id = $1`, [
              reportIds[0],
            ]),
          ).rejects.toThrow('append-only'),
        );
    });

    it('is done when another confirms: bytes, words and rows of files are gone, the tombstone stays', async () => {
      const { sql } = ground().cms;
      expect(await reports('open')).toMatchObject([{ reportId: reportIds[1] }]);
      expect(messageOf(await confirm())).toBe('');
      expect(messageOf(await confirm())).toContain('已经办结');
      const stays = await secrecy('GET', `${address()}/staying?locale=zh-Hans`);
      const places = (stays.body as { texts: { place: string }[] }).texts.map(({ place }) => place);
      expect(places.sort()).toEqual(['cause', 'look-again', 'withdrawal']);
      const count = async (from: string, value: unknown = fingerprint) =>
        (await sql<{ n: number }>(`select count(*)::int as n from ${from}`, [value]))[0]?.n;
      expect(await count('gongkai.revision_bytes where fingerprint = $1')).toBe(0);
      expect(await count('gongkai.revision_files where fingerprint = $1')).toBe(0);
      expect(await count('gongkai.revisions where fingerprint = $1')).toBe(1);
      expect(await count('public.files where id = $1', file.id)).toBe(0);
      expect(
        await sql('select reason, expunging_id from gongkai.expungings where fingerprint = $1', [
          fingerprint,
        ]),
      ).toEqual([{ reason: 'personal', expunging_id: expungingId }]);
      for (const table of [
        ...['remarks', 'case_forms', 'finding_answers', 'archive_hits'],
        ...['reader_reports', 'report_handlings'],
      ])
        expect(await count(`gongkai.${table} t where t::text like '%' || $1 || '%'`, SECRET)).toBe(
          0,
        );
    });

    it('blanks what readers reported of the item and what came of it, and it waits no more', async () => {
      expect(await reports('open')).toEqual([]);
      expect(await reports('all')).toMatchObject([
        { words: '已彻底清除', note: '已彻底清除', outcome: 'done' },
        { words: '已彻底清除', note: null, outcome: null },
      ]);
      const kept = await ground().cms.sql(
        `select table_name as "table", row_id as id from gongkai.expunged_texts
         where expunging_id = $1 and table_name like '%report%' order by 1, row_id::bigint`,
        [expungingId],
      );
      const [handled, waited] = reportIds.map(String);
      expect(kept).toEqual([
        { table: 'reader_reports', id: handled },
        { table: 'reader_reports', id: waited },
        { table: 'report_handlings', id: handled },
      ]);
    });

    it('leaves a register that verify finds whole, until somebody changes what is left', async () => {
      expect(await verify()).toEqual([]);
      for (const [table, column] of [
        ['remarks', 'words'],
        ['reader_reports', 'words'],
        ['report_handlings', 'note'],
      ] as const) {
        const write = (to: string, from: string) =>
          asOwner(async ({ sql }) => {
            await sql(`alter table gongkai.${table} disable trigger a_append_only`);
            await sql(`update gongkai.${table} set ${column} = $1 where ${column} = $2`, [
              to,
              from,
            ]);
            await sql(`alter table gongkai.${table} enable trigger a_append_only`);
          });
        await write('改写', '已彻底清除');
        const found = (await verify()).filter(({ where }) => where.startsWith(`${table}/`));
        expect(found.map(({ code }) => code)).toContain('expunging.text-unsigned');
        await write('已彻底清除', '改写');
      }
      expect(await verify()).toEqual([]);
    });

    it('is said on every screen that showed the revision, and breaks none', async () => {
      const { cms, editor, signatory } = ground();
      const auditor = await signInOnce(cms, 'auditor');
      const asked: [Call, string][] = [
        [signatory, `/review/cases/${caseId}`],
        [signatory, `/review/cases/${caseId}/diff`],
        [editor, `/review/items/news-post/${documentId}?locale=zh-Hans`],
        [signatory, `/remarks/cases/${caseId}`],
        [editor, `/remarks/items/news-post/${documentId}`],
        [editor, '/reader-reports?state=all&pageSize=100'],
        [signatory, `/review/inbox?state=done`],
        [auditor, '/audit/events?pageSize=100'],
        [signatory, address()],
        [signatory, '/expunging?state=all'],
      ];
      for (const [call, url] of asked) {
        const { status, body } = await call('GET', url);
        expect([url, status < 500], JSON.stringify(body)).toEqual([url, true]);
        expect(JSON.stringify(body).includes(SECRET), url).toBe(false);
      }
      const found = await signatory('GET', `/review/cases/${caseId}`);
      expect(found).toMatchObject({ status: 200, body: { content: null } });
      const form = await signatory('GET', `/review/cases/${caseId}/forms/${formId}/word`);
      expect(form.status).toBe(404);
      expect((await signatory('POST', `/review/cases/${caseId}/forms`, {})).status).toBe(200);
      const paper = await checkCaseForms(cms.sql, TEST_MACS, { caseId, code: undefined });
      expect(paper.holds).toBe(true);
      expect(paper.lines.join()).toContain('已彻底清除');
    });

    it('has its files removed by the worker, also after a kill in between', async () => {
      const { cms } = ground();
      const care = createFileStoreCare({
        database: { sql: cms.sql, transact: (work) => work(cms.sql) },
        clock: systemClock,
        dataDir: cms.env.DATA_DIR ?? '',
        settings: {},
        logger: { warn: () => undefined },
      });
      expect(existsSync(stored())).toBe(true);
      await care.removeExpunged();
      expect(existsSync(stored())).toBe(true);
      const old = new Date(Date.now() - 3600_000);
      utimesSync(stored(), old, old);
      expect(await care.removeExpunged()).toBeGreaterThan(0);
      expect(existsSync(stored())).toBe(false);
      // Killed after the bytes were gone and before that was written down.
      await asOwner(({ sql }) => sql('update gongkai.expunged_files set removed_at = null'));
      await care.removeExpunged();
      const left = await cms.sql(
        'select 1 from gongkai.expunged_files where removed_at is null and expunging_id = $1',
        [expungingId],
      );
      expect(left).toEqual([]);
    });
  });
};
