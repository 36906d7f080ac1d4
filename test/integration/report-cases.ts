// Mistakes that readers report, reads and patrols, over the routes that screens ask.
import { beforeAll, describe, expect, it } from 'vitest';

import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { approveCase, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Report = { reportId: number; words: string; outcome: string | null; note: string | null };

export const describeReports = (ground: () => DocumentGround & { signatory: Call }): void => {
  let documentId: string;
  let reportId: number;
  const list = async (query: string, call = ground().editor) => {
    const { status, body } = await call('GET', `/reader-reports?pageSize=100&${query}`);
    expect(status).toBe(200);
    return (body as { results: Report[] }).results;
  };
  /** As readers' part of the system: the desk itself writes neither reports nor reads. */
  const asOwner = async <Row extends object>(text: string) => {
    const owner = openPoolDatabase(ground().cms.database.urls.owner, { max: 1 });
    try {
      return await owner.sql<Row>(text, [documentId]);
    } finally {
      await owner.close();
    }
  };
  const handle = (body: object, call = ground().editor, id: number | string = reportId) =>
    call('POST', `/reader-reports/${id}/handle`, body);

  describe('what readers report', () => {
    beforeAll(async () => {
      const { cms, signatory } = ground();
      const item = await saveNewsPost(cms, { title: '办事指南' });
      documentId = item.documentId;
      const submitted = await submitItem(cms, item);
      await approveCase(cms, submitted);
      const { caseId, fingerprint } = submitted;
      await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
      const [row] = await asOwner<{ reportId: number }>(
        `insert into gongkai.reader_reports (item_type, document_id, locale, publication_id, words)
         select item_type, document_id, locale, publication_id, '窗口电话有误' from gongkai.live_publications
         where document_id = $1 returning report_id as "reportId"`,
      );
      reportId = row?.reportId ?? 0;
    });

    it('waits, is handled once, and stays on record', async () => {
      expect(await list('state=open')).toMatchObject([{ reportId, words: '窗口电话有误' }]);
      expect((await handle({ outcome: 'done', note: '' })).status).toBe(400);
      expect((await handle({ outcome: 'published', note: '好' })).status).toBe(400);
      expect((await handle({ outcome: 'done', note: '已更正电话' })).status).toBe(200);
      expect(await list('state=open')).toEqual([]);
      expect(await list('state=all')).toMatchObject([{ outcome: 'done', note: '已更正电话' }]);
      const again = await handle({ outcome: 'declined', note: '不改' });
      expect(again.status).toBe(400);
      expect(JSON.stringify(again.body)).toContain('已经办结');
    });

    it('is for who may write the item, and for no report that is not there', async () => {
      const { cms, signatory } = ground();
      const body = { outcome: 'done', note: '好' };
      expect((await handle(body, signatory)).status).toBe(403);
      expect((await handle(body, await signInOnce(cms, 'auditor'))).status).toBe(403);
      for (const id of ['0', '999999', 'x', '-1', '99999999999999999999']) {
        expect((await handle(body, ground().editor, id)).status, id).toBe(404);
      }
    });
  });

  describe('figures of reading, and patrols', () => {
    it('are told to whom they concern', async () => {
      const { editor, administrator } = ground();
      await asOwner(
        `insert into gongkai.page_reads values ('news-post', $1, 'zh-Hans', (now() at time zone 'Asia/Shanghai')::date, 12)`,
      );
      const item = await editor('GET', `/reads/items/news-post/${documentId}?locale=zh-Hans`);
      expect(item.body).toMatchObject({ total: 12, days: [{ reads: 12 }] });
      const year = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 4);
      expect(item.body).toMatchObject({ years: [{ year, reads: 12 }] });
      const sums = (query: string) => editor('GET', `/reads/sums?${query}`);
      const range = `from=${year}-01-01&to=${year}-12-31`;
      expect((await sums(`${range}&by=year`)).body).toMatchObject({
        sums: [{ value: year, reads: 12 }],
      });
      for (const bad of ['', range, `${range}&by=x`, `from=${year}-02-30&to=x&by=day`]) {
        const answer = await sums(bad);
        expect([answer.status, JSON.stringify(answer.body)]).toEqual([
          ...[400, expect.stringContaining('阅读量的查询条件有误')],
        ]);
      }
      expect((await administrator('GET', `/reads/sums?${range}&by=year`)).status).toBe(403);
      expect((await editor('GET', '/reads?state=all')).status).toBe(200);
      expect((await administrator('GET', '/reads')).status).toBe(403);
      const none = { results: [], far: null };
      expect((await administrator('GET', '/patrol?state=all')).body).toMatchObject(none);
      await ground().cms.sql(
        `insert into gongkai.push_state (target, failing_since, failure) values ('g@www:/srv/site', now(), 'unreachable')`,
      );
      await ground().cms.sql(
        `insert into gongkai.push_marks (path, phase) values ('a', 3), ('a', 3)`,
      );
      expect((await administrator('GET', '/patrol')).body).toMatchObject({
        far: { failure: 'unreachable', lastOkAt: null, pages: 1, deliveries: 0 },
      });
      await ground().cms.sql('delete from gongkai.push_state');
      expect((await editor('GET', '/patrol')).status).toBe(403);
    });
  });
};
