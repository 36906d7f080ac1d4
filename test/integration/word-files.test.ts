// Word files over HTTP: a body out of one, a body as one.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { convertDocx } from '../../plugins/content/server/adapters/docx/convert-docx';
import { CMS_BOOT_MS, signInToken, startTestCms, type TestCms } from '../support/test-cms';
import { aWordFile } from '../support/word-file';

let cms: TestCms;
let token: string;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  token = await signInToken(cms, 'editor');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

type Report = { kept: Record<string, number>; dropped: Record<string, number> };
type Answer = { html?: string; report?: Report; error?: { message: string } };

const take = async (bytes: Uint8Array | null, who = token) => {
  const form = new FormData();
  if (bytes) form.append('file', new Blob([Buffer.from(bytes)]), '通报.docx');
  const response = await fetch(`${cms.url}/content/docx/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who}` },
    body: form,
  });
  return { status: response.status, ...((await response.json()) as Answer) };
};
const give = (body: object, who = token) =>
  fetch(`${cms.url}/content/docx/export`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a Word file', () => {
  it('becomes a body, its pictures files of the media library, and back again', async () => {
    const { status, html = '', report } = await take(aWordFile());
    expect(status).toBe(200);
    expect(report?.kept).toMatchObject({ tables: 1, pictures: 1, footnotes: 1 });
    expect(report?.dropped).toMatchObject({ pictures: 1, formulas: 1, deletions: 1 });
    const [, fileId] =
      /<figure data-file-id="([a-z0-9]+)"><img alt="施工现场" \/>/.exec(html) ?? [];
    const [row] = await cms.sql<{ mime: string; sha256: string }>(
      `select mime, provider_metadata ->> 'sha256' as sha256 from public.files where document_id = $1`,
      [fileId],
    );
    expect(row).toMatchObject({
      mime: 'image/png',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(html).not.toMatch(/picture-\d|src=/);

    const response = await give({ title: '通报', html });
    const { name, base64 } = (await response.json()) as { name: string; base64: string };
    expect(name).toBe('通报.docx');
    const again = await convertDocx(Buffer.from(base64, 'base64'));
    if (!('html' in again)) throw new Error(again.refusal);
    expect(again.html).toContain(
      '<td rowspan="2"><p>地区</p></td><td colspan="2"><p>里程</p></td>',
    );
    expect(again.html).toContain('省统计局通报。');
    expect(again.pictures).toHaveLength(1);
  });

  it('that is none, or broken, or old, is refused in Chinese and leaves nothing behind', async () => {
    const whole = aWordFile();
    const files = async () => (await cms.sql('select 1 from public.files')).length;
    const before = await files();
    for (const [bytes, words] of [
      [null, '没有收到'],
      [Buffer.from('<html>'), '不是 Word 文档'],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版'],
      [whole.subarray(0, whole.length / 2), '已损坏'],
    ] as const) {
      const { status, error } = await take(bytes);
      expect([status, error?.message]).toEqual([400, expect.stringContaining(words)]);
    }
    expect(await files()).toBe(before);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('gongkai-word-'))).toEqual([]);
  });

  it('does not keep the desk from answering others while it is read', async () => {
    const long = Array.from(
      { length: 2_000 },
      (_, at) => `<w:p><w:r><w:t>第${at}段</w:t></w:r></w:p>`,
    );
    const reading = take(aWordFile({ document: long.join('') }));
    const began = performance.now();
    await fetch(`${cms.url}/review/tasks`, { headers: { authorization: `Bearer ${token}` } });
    const waitedMs = performance.now() - began;
    expect((await reading).report?.kept.paragraphs).toBe(2_000);
    expect(waitedMs).toBeLessThan(3_000);
  });

  it('is taken from those who edit, and given to those who read', async () => {
    const reviewer = await signInToken(cms, 'first-reviewer');
    expect((await take(aWordFile(), reviewer)).status).toBe(403);
    expect((await give({ title: '', html: '<p>甲</p>' }, reviewer)).status).toBe(200);
    expect((await take(aWordFile(), 'nobody')).status).toBe(401);
  });
});
