// Who has a form open: told by its beats, over when they stop, taken over by another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { CMS_BOOT_MS, saveNewsPost, signIn, startTestCms, type TestCms } from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
type Presence = {
  others: { by: string; byName: string; openedAt: string; modified: boolean }[];
  taken: { byName: string; at: string } | null;
};

let cms: TestCms;
let editor: Call;
let administrator: Call;
let auditor: Call;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
  administrator = await signIn(cms, 'administrator');
  auditor = await signIn(cms, 'auditor');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

const at = (documentId: string, deed = '') =>
  `/review/open-forms/news-post/${documentId}${deed}?locale=zh-Hans`;
const say = async (
  call: Call,
  documentId: string,
  windowId: string,
  modified = false,
  deed = '',
) => {
  const { status, body } = await call('POST', at(documentId, deed), { windowId, modified });
  expect(status).toBe(200);
  return body as Presence;
};
/** As if the last beat of every window had been so long ago. */
const wait = async (seconds: number) => {
  const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
  await owner.sql(`update gongkai.open_forms set seen_at = seen_at - make_interval(secs => $1)`, [
    seconds,
  ]);
  await owner.close();
};

describe('a form that is open', () => {
  it('is shown to whoever else has the item open, with what is not saved, and not to itself', async () => {
    const { documentId } = await saveNewsPost(cms);
    expect(await say(editor, documentId, 'window1')).toEqual({ others: [], taken: null });
    const seen = await say(administrator, documentId, 'window2', true);
    expect(seen.others).toEqual([
      expect.objectContaining({ by: cms.actor('editor').ref, modified: false }),
    ]);
    const { others } = await say(editor, documentId, 'window1');
    expect(others).toEqual([
      expect.objectContaining({ byName: cms.actor('administrator').name, modified: true }),
    ]);
    expect(Date.now() - Date.parse(others[0]?.openedAt ?? '')).toBeLessThan(60_000);
    const { others: elsewhere } = await say(
      editor,
      (await saveNewsPost(cms)).documentId,
      'window1',
    );
    expect(elsewhere).toEqual([]);
  });

  it('is over when it is closed, and when it has been silent', async () => {
    const { documentId } = await saveNewsPost(cms);
    await say(editor, documentId, 'window1');
    await say(editor, documentId, 'window1', false, '/close');
    expect((await say(administrator, documentId, 'window2')).others).toEqual([]);
    expect((await say(editor, documentId, 'window1')).others).toHaveLength(1);
    await wait(120);
    expect((await say(editor, documentId, 'window1')).others).toEqual([]);
    await wait(4_000);
    await say(editor, documentId, 'window1');
    expect(
      await cms.sql('select from gongkai.open_forms where document_id = $1', [documentId]),
    ).toHaveLength(1);
  });

  it('is closed by nobody else', async () => {
    const { documentId } = await saveNewsPost(cms);
    await say(editor, documentId, 'window1');
    await say(administrator, documentId, 'window1', false, '/close');
    expect((await say(administrator, documentId, 'window2')).others).toHaveLength(1);
  });

  it('is told who took the item over, and may go on itself', async () => {
    const { documentId } = await saveNewsPost(cms);
    await say(editor, documentId, 'window1', true);
    await say(administrator, documentId, 'window2', false, '/take-over');
    const told = await say(editor, documentId, 'window1', true);
    expect(told.taken?.byName).toBe(cms.actor('administrator').name);
    expect((await say(administrator, documentId, 'window2')).taken).toBeNull();
    expect((await say(editor, documentId, 'window1', true, '/take-over')).taken).toBeNull();
    expect((await say(administrator, documentId, 'window2')).taken?.byName).toBe(
      cms.actor('editor').name,
    );
  });
});

describe('the routes of open forms', () => {
  it('refuse who may not write, what does not exist and what is malformed', async () => {
    const { documentId } = await saveNewsPost(cms);
    const windowId = 'window1';
    const refused = async (call: Call, address: string, body?: object) => {
      const { status, body: answer } = await call('POST', address, body);
      return [status, (answer as { error: { message: string } }).error.message];
    };
    for (const deed of ['', '/close', '/take-over']) {
      expect((await refused(auditor, at(documentId, deed), { windowId }))[0]).toBe(403);
      expect(await refused(editor, at('nosuchdocument', deed), { windowId })).toEqual([
        404,
        expect.stringContaining('没有这篇稿件'),
      ]);
      for (const bad of [
        undefined,
        {},
        { windowId: 7 },
        { windowId: '\u0000' },
        { windowId: 'A;--' },
      ])
        expect(await refused(editor, at(documentId, deed), bad)).toEqual([
          400,
          expect.stringContaining('窗口编号'),
        ]);
    }
    expect((await refused(editor, '/review/open-forms/page/x', { windowId }))[0]).toBe(404);
    const nowhere = `/review/open-forms/news-post/${documentId}?locale=fr`;
    expect((await refused(editor, nowhere, { windowId }))[0]).toBe(400);
  });
});
