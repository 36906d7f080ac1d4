// A save that says from which save it began, as our panel does, and all those that say nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
type Saved = { data: { updatedAt: string; title: string } };
type Refused = {
  error: {
    message: string;
    details: { code: string; savedAt: string; saves: { by: string; byName: string }[] };
  };
};

let cms: TestCms;
let editor: Call;
let administrator: Call;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
  administrator = await signIn(cms, 'administrator');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

const address = (documentId: string, locale = 'zh-Hans') =>
  `/content-manager/collection-types/${NEWS}/${documentId}?locale=${locale}`;
const open = async (documentId: string) => (await editor('GET', address(documentId))).body as Saved;
const titleOf = async (documentId: string, locale = 'zh-Hans') =>
  (
    await cms.sql<{ title: string }>(
      'select title from news_posts where document_id = $1 and locale = $2',
      [documentId, locale],
    )
  )[0]?.title;

describe('a save that says what it began from', () => {
  it('is taken where nobody saved since, again and again', async () => {
    const { documentId } = await saveNewsPost(cms);
    let beganFrom = (await open(documentId)).data.updatedAt;
    for (const title of ['一', '二', '三']) {
      const { status, body } = await editor('PUT', address(documentId), { title, beganFrom });
      expect(status).toBe(200);
      beganFrom = (body as Saved).data.updatedAt;
      expect(await titleOf(documentId)).toBe(title);
    }
  });

  it('is refused where another came first, with who, and changes nothing', async () => {
    const { documentId } = await saveNewsPost(cms);
    const { updatedAt } = (await open(documentId)).data;
    const first = await administrator('PUT', address(documentId), {
      title: '对方的标题',
      beganFrom: updatedAt,
    });
    expect(first.status).toBe(200);
    const late = await editor('PUT', address(documentId), {
      title: '我的标题',
      beganFrom: updatedAt,
    });
    expect(late.status).toBe(400);
    const { message, details } = (late.body as Refused).error;
    expect(message).toContain('已被再次保存');
    expect(details.code).toBe('working-copy.stale');
    expect(details.saves).toEqual([
      expect.objectContaining({
        by: cms.actor('administrator').ref,
        byName: cms.actor('administrator').name,
      }),
    ]);
    expect(details.savedAt).toBe((first.body as Saved).data.updatedAt);
    expect(await titleOf(documentId)).toBe('对方的标题');
    const again = await editor('PUT', address(documentId), {
      title: '我的标题',
      beganFrom: details.savedAt,
    });
    expect(again.status).toBe(200);
  });

  it('stands once when two are sent at once', async () => {
    const { documentId } = await saveNewsPost(cms);
    const beganFrom = (await open(documentId)).data.updatedAt;
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((title) => editor('PUT', address(documentId), { title, beganFrom })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  it('of a language that both find unwritten is taken from the first alone', async () => {
    const { documentId } = await saveNewsPost(cms);
    const write = (call: Call, title: string) =>
      call('PUT', address(documentId, 'en'), { title, beganFrom: null });
    expect((await write(administrator, 'Theirs')).status).toBe(200);
    expect((await write(editor, 'Mine')).status).toBe(400);
    expect(await titleOf(documentId, 'en')).toBe('Theirs');
  });

  it('is told of the lock first', async () => {
    const item = await saveNewsPost(cms);
    await submitItem(cms, item);
    const beganFrom = '2026-01-01T00:00:00.000Z';
    const { status, body } = await editor('PUT', address(item.documentId), {
      title: 'x',
      beganFrom,
    });
    expect(status).toBe(400);
    expect((body as Refused).error.details.code).toBe('working-copy.locked');
  });

  it.each([[undefined], ['gestern'], [42], [{}]])(
    'goes on as before where %s is said, which no panel of ours sends',
    async (beganFrom) => {
      const { documentId } = await saveNewsPost(cms);
      await administrator('PUT', address(documentId), { title: '对方的标题' });
      const { status } = await editor('PUT', address(documentId), { title: '我的', beganFrom });
      expect(status).toBe(200);
    },
  );
});
