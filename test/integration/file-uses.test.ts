// Where a file is used, what must not be deleted, and which bytes go in the end.
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFileStoreCare } from '../../plugins/content/server/create-file-store-care';
import { systemClock } from '../../src/platform/clock';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import { picture } from '../support/file-fixtures';
import {
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
type File = { id: number; documentId: string; name: string };
let cms: TestCms;
let editor: Call;
let signatory: Call;
let pool: PoolDatabase;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  editor = await signIn(cms, 'editor');
  signatory = await signIn(cms, 'signatory');
  pool = openPoolDatabase(cms.env.DATABASE_URL ?? '', { max: 2 });
}, CMS_BOOT_MS);
afterAll(async () => {
  await pool?.close();
  await cms?.stop();
});

let shade = 0;
const store = () => path.join(cms.env.DATA_DIR ?? '', 'files');
const listStore = () =>
  readdirSync(store(), { recursive: true })
    .map(String)
    .filter((name) => /[0-9a-f]{64}/.test(name))
    .sort();

/** Through the service that every entrance ends in; each picture has bytes of its own. */
const upload = async (name: string, folder?: number): Promise<File> => {
  shade += 1;
  // A colour of its own: smaller pictures of one colour would be the same bytes, which are stored once.
  const background = `rgb(${shade * 7}, ${255 - shade * 7}, 90)`;
  const bytes = await picture('png', { width: 600, background });
  const file = path.join(cms.env.DATA_DIR ?? '', `upload-${shade}.png`);
  writeFileSync(file, bytes);
  const input = {
    filepath: file,
    originalFilename: name,
    mimetype: 'image/png',
    size: bytes.length,
  };
  const [made] = (await cms.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name, folder } }, files: input })) as File[];
  if (!made) throw new Error('nothing was stored');
  return made;
};
const withPicture = ({ documentId }: File) =>
  `<p>正文</p><figure data-file-id="${documentId}"><img alt="会场"></figure>`;
const usesOf = async ({ id }: File) =>
  ((await editor('GET', `/content/files/${id}/uses`)).body as { uses: Record<string, unknown>[] })
    .uses;
const messageOf = ({ body }: { body: never }) =>
  (body as { error?: { message: string } }).error?.message ?? '';

const publish = async (item: Awaited<ReturnType<typeof saveNewsPost>>) => {
  const submitted = await submitItem(cms, item);
  await approveCase(cms, submitted);
  const { caseId, fingerprint } = submitted;
  const { status } = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
  expect(status).toBe(200);
};

describe('the uses of a file', () => {
  it('name each working copy, by its fields and by its body, with open case and publication', async () => {
    const file = await upload('会场.png');
    await saveNewsPost(cms, { title: '甲', cover: file.id });
    const inReview = await saveNewsPost(cms, { title: '乙', body: withPicture(file) });
    await submitItem(cms, inReview);
    const live = await saveNewsPost(cms, { title: '丙', body: withPicture(file) });
    await publish(live);
    const uses = await usesOf(file);
    expect(uses.map(({ title, place, field }) => [title, place, field]).sort()).toEqual(
      [
        ['甲', 'working-copy', 'cover'],
        ['乙', 'working-copy', 'body'],
        ['乙', 'in-review', null],
        ['丙', 'working-copy', 'body'],
        ['丙', 'public', null],
      ].sort(),
    );
    expect(uses.find(({ place }) => place === 'public')).toMatchObject({
      type: 'news-post',
      documentId: live.documentId,
      locale: 'zh-Hans',
    });
  });

  it('are found by the indexes, however many items there are', async () => {
    await cms.sql('set enable_seqscan = off');
    const plan = await cms.sql<{ 'QUERY PLAN': string }>(
      `explain select 1 from files f join news_posts t on public.body_file_ids(t.body) @> array[f.document_id::text] where f.id = 1`,
    );
    await cms.sql('reset enable_seqscan');
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('news_posts_body_files');
  });

  it('are listed beside each file, and those without one can be asked for', async () => {
    const used = await upload('清单-有人用.png');
    const free = await upload('清单-没人用.png');
    await saveNewsPost(cms, { cover: used.id });
    type List = { results: { name: string; uses: unknown[]; thumbnail: string }[] };
    const list = async (more: string) =>
      (await editor('GET', `/content/files?search=${encodeURIComponent('清单')}${more}`))
        .body as List;
    expect((await list('')).results.map(({ name, uses }) => [name, uses.length])).toEqual([
      [free.name, 0],
      [used.name, 1],
    ]);
    const unused = await list('&unused=true&mime=image/');
    expect(unused.results.map(({ name }) => name)).toEqual([free.name]);
    expect((await fetch(cms.url + unused.results[0]?.thumbnail)).status).toBe(200);
    expect((await list('&mime=video/')).results).toEqual([]);
  });

  it('are for those who may read the media library', async () => {
    const statistician = await signIn(cms, 'statistician');
    expect((await statistician('GET', '/content/files')).status).toBe(403);
    expect((await statistician('GET', '/content/files/1/uses')).status).toBe(403);
    expect((await editor('GET', '/content/storage')).status).toBe(403);
  });
});

describe('a used file', () => {
  it('is not deleted, and the refusal says where it is used', async () => {
    const file = await upload('a.png');
    await saveNewsPost(cms, { title: '用图的稿件', body: withPicture(file) });
    const refused = await editor('DELETE', `/upload/files/${file.id}`);
    expect([refused.status, messageOf(refused)]).toEqual([
      400,
      expect.stringContaining('不能删除：《用图的稿件》（工作稿）'),
    ]);
  });

  it('is not deleted either when only what is public shows it', async () => {
    const file = await upload('a.png');
    const item = await saveNewsPost(cms, { title: '已公开的稿件', cover: file.id });
    await publish(item);
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: { cover: null },
      } as never),
    );
    const refused = await editor('DELETE', `/upload/files/${file.id}`);
    expect(messageOf(refused)).toContain('不能删除：《已公开的稿件》（已公开）');
  });

  it('keeps the others of the same deletion, and those of a folder', async () => {
    const folder = (await editor('POST', '/upload/folders', { name: '会议', parent: null }))
      .body as { data: { id: number } };
    const [free, used, inFolder] = [
      await upload('free.png'),
      await upload('used.png'),
      await upload('in.png', folder.data.id),
    ];
    await saveNewsPost(cms, { cover: used.id });
    await saveNewsPost(cms, { attachments: [inFolder.id] });
    const bulk = (body: object) => editor('POST', '/upload/actions/bulk-delete', body);
    for (const body of [
      { fileIds: [free.id, used.id] },
      { folderIds: [folder.data.id] },
      { fileIds: [free.id], folderIds: [folder.data.id] },
    ]) {
      const refused = await bulk(body);
      expect([refused.status, messageOf(refused)]).toEqual([
        400,
        expect.stringContaining('文件正被使用，不能删除'),
      ]);
    }
    expect((await editor('GET', `/upload/files/${free.id}`)).status).toBe(200);
    expect((await bulk({ fileIds: [free.id] })).status).toBe(200);
    expect((await editor('GET', `/upload/files/${free.id}`)).status).toBe(404);
  });

  it.each<[string, (file: File) => Promise<unknown>]>([
    [
      'the query engine',
      ({ id }) => cms.strapi.db.query('plugin::upload.file').delete({ where: { id } }),
    ],
    [
      'its delete of many',
      ({ id }) => cms.strapi.db.query('plugin::upload.file').deleteMany({ where: { id } }),
    ],
  ])('is kept from %s too', async (_what, remove) => {
    const file = await upload('a.png');
    await saveNewsPost(cms, { cover: file.id });
    await expect(remove(file)).rejects.toThrow('文件正被使用');
  });
});

it('a changed focal point is a save of whoever changed it, and part of the snapshot', async () => {
  const file = await upload('a.png');
  const item = await saveNewsPost(cms, { cover: file.id });
  const changed = await editor('PUT', `/upload/files/${file.id}`, {
    fileInfo: { name: file.name, focalPoint: { x: 20, y: 80 } },
  });
  expect(changed.status).toBe(200);
  const saves = await cms.sql<{ content_sha256: string }>(
    'select content_sha256 from gongkai.saves where document_id = $1 order by save_number',
    [item.documentId],
  );
  expect(new Set(saves.map((save) => save.content_sha256)).size).toBe(2);
  const { fingerprint } = await submitItem(cms, item);
  const [row] = await cms.sql<{ cover: { focalPoint: object; sizes: { width: number }[] } }>(
    `select convert_from(bytes, 'UTF8')::jsonb -> 'cover' as cover from gongkai.revision_bytes where fingerprint = $1`,
    [fingerprint],
  );
  expect(row?.cover).toMatchObject({ focalPoint: { x: 20, y: 80 }, sizes: [{ width: 480 }] });
});

describe('the sweep', () => {
  const care = (keepUnusedDays: number) =>
    createFileStoreCare({
      database: pool,
      clock: systemClock,
      dataDir: cms.env.DATA_DIR ?? '',
      settings: { keepUnusedDays },
      logger: { warn: () => undefined },
    });
  const age = (days: number) => {
    const then = new Date(Date.now() - days * 24 * 3600 * 1000);
    for (const name of listStore()) utimesSync(path.join(store(), name), then, then);
  };

  it('takes old bytes that nothing names, and no others', async () => {
    const live = await upload('live.png');
    const item = await saveNewsPost(cms, { cover: live.id });
    await publish(item);
    age(31);
    await care(30).sweepFiles(); // what the tests before left
    const kept = listStore();
    const gone = await upload('gone.png');
    await editor('DELETE', `/upload/files/${gone.id}`);
    expect(await care(30).sweepFiles()).toEqual({ removed: 0, bytes: 0 }); // too young
    age(31);
    const { removed } = await care(30).sweepFiles();
    expect(removed).toBe(3); // the picture, its still one and its smaller one
    expect(listStore()).toEqual(kept);
    const [event] = await cms.sql<{ detail: { removed: number } }>(
      `select detail from gongkai.audit where action = 'files.swept' order by audit_id desc limit 1`,
    );
    expect(event?.detail.removed).toBe(3);
  });

  it('leaves the bytes of a revision though their row is gone', async () => {
    const file = await upload('withdrawn.png');
    const item = await saveNewsPost(cms, { cover: file.id });
    const { caseId } = await submitItem(cms, item);
    await cms.cases.recall({ caseId, reason: '' }, cms.actor('editor'));
    await cms.as('editor', () =>
      cms.strapi.documents(NEWS as never).delete({
        documentId: item.documentId,
        locale: '*',
      } as never),
    );
    expect((await editor('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
    const before = listStore().length;
    age(31);
    await care(30).sweepFiles();
    expect(before - listStore().length).toBe(1); // the still picture of the library, which no revision names
  });
});
