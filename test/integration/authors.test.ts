// Whoever saved is an author, by whatever entrance; what changed without a known hand is not submitted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drawPicture } from '../../src/cli/corpus/pictures';
import type { ItemKey } from '../../src/contracts/item';
import {
  aNewsPost,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

let cms: TestCms;
let administrator: Awaited<ReturnType<typeof signIn>>;

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  administrator = await signIn(cms, 'administrator');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

const documents = () => cms.strapi.documents(NEWS as never);
const rowOf = async ({ documentId, locale }: ItemKey) => {
  const [row] = await cms.sql<{ id: number }>(
    'select id from news_posts where document_id = $1 and locale = $2',
    [documentId, locale],
  );
  return row?.id ?? 0;
};
const lastSave = async ({ documentId }: ItemKey) => {
  const [row] = await cms.sql<{ saved_by: string; entrance: string; locale: string }>(
    'select saved_by, entrance, locale from gongkai.saves where document_id = $1 order by save_number desc limit 1',
    [documentId],
  );
  return row;
};
const authorsOf = async (item: ItemKey) => {
  const { caseId } = await submitItem(cms, item);
  const [row] = await cms.sql<{ authors: string[] }>(
    'select authors from gongkai.review_cases where case_id = $1',
    [caseId],
  );
  return row?.authors;
};
const submit = (item: ItemKey) => cms.cases.submit(item, cms.actor('editor'));

const send = async (token: string, method: string, address: string, body: object | FormData) => {
  const isForm = body instanceof FormData;
  const response = await fetch(cms.url + address, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as { id?: number }[] | { id?: number };
  expect([response.status, response.status < 300 ? '' : answer]).toEqual([
    expect.toSatisfy((status: number) => status === 200 || status === 201),
    '',
  ]);
  return answer;
};
let made = 0;
const makeToken = async (address: string, more: object) => {
  made += 1; // two tokens never have the same name
  const { body } = await administrator('POST', address, {
    name: `${address} ${made}`,
    description: '',
    lifespan: null,
    ...more,
  });
  return (body as { data: { id: number; accessKey: string } }).data;
};
const makeProgram = () => makeToken('/admin/api-tokens', { type: 'full-access' });
const infoForm = (fileInfo: object) => {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify(fileInfo));
  return form;
};

/** A picture of the media library, uploaded by a program. */
const upload = async (token: string) => {
  const { bytes, mime, name } = await drawPicture(3);
  const form = infoForm({ name, alternativeText: '会场', caption: '全景' });
  form.append('files', new Blob([new Uint8Array(bytes)], { type: mime }), name);
  const [file] = (await send(token, 'POST', '/api/upload', form)) as { id: number }[];
  return file?.id ?? 0;
};

describe('an author', () => {
  it('is who saved through the older entity service', async () => {
    const item = await saveNewsPost(cms);
    const row = await rowOf(item);
    await cms.as('first-reviewer', () =>
      cms.strapi.entityService.update(NEWS as never, row, { data: { author: '另一人' } } as never),
    );
    expect(await authorsOf(item)).toEqual([
      cms.actor('editor').ref,
      cms.actor('first-reviewer').ref,
    ]);
  });

  it('is the owner of an admin token, and the save says by which entrance', async () => {
    const item = await saveNewsPost(cms);
    const { accessKey } = await makeToken('/admin/admin-tokens', {
      adminPermissions: ['read', 'update'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: NEWS,
        properties: { fields: ['title'], locales: ['zh-Hans'] },
        conditions: [],
      })),
    });
    const address = `/content-manager/collection-types/${NEWS}/${item.documentId}?locale=zh-Hans`;
    await send(accessKey, 'PUT', address, { title: '由令牌所改' });
    const { ref } = cms.actor('administrator');
    expect(await lastSave(item)).toMatchObject({ saved_by: ref, entrance: 'admin-token' });
    expect(await authorsOf(item)).toContain(ref);
  });

  it('is an API token that changed the caption of a file in use', async () => {
    const { id, accessKey } = await makeProgram();
    const cover = await upload(accessKey);
    const item = await saveNewsPost(cms, { cover });
    await send(
      accessKey,
      'POST',
      `/api/upload?id=${cover}`,
      infoForm({ alternativeText: '改过', caption: '改过' }),
    );
    expect(await lastSave(item)).toMatchObject({ saved_by: `api-token:${id}` });
    expect(await authorsOf(item)).toContain(`api-token:${id}`);
  });

  it('is who saved without naming a locale', async () => {
    const item = await saveNewsPost(cms);
    for (const locale of [undefined, null, '']) {
      await cms.as('first-reviewer', () =>
        documents().update({
          documentId: item.documentId,
          data: { author: `作者${String(locale)}` },
          ...(locale === undefined ? {} : { locale }),
        } as never),
      );
      expect(await lastSave(item)).toMatchObject({
        saved_by: cms.actor('first-reviewer').ref,
        locale: 'zh-Hans',
      });
    }
    expect(await authorsOf(item)).toContain(cms.actor('first-reviewer').ref);
  });
});

describe('what changed without a known hand', () => {
  it.each<[string, (item: ItemKey) => Promise<unknown>]>([
    [
      'the query layer',
      ({ documentId }) =>
        cms.strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { title: '偷改' } }),
    ],
    [
      'SQL on a link',
      async (item) =>
        cms.sql('delete from news_posts_department_lnk where news_post_id = $1', [
          await rowOf(item),
        ]),
    ],
    [
      'a relation from the other side',
      async (item) => {
        const { accessKey } = await makeProgram();
        const id = await upload(accessKey);
        const related = [{ id: await rowOf(item), __type: NEWS, __pivot: { field: 'cover' } }];
        await cms.sql(
          `insert into files_related_mph (file_id, related_id, related_type, field, "order") values ($1, $2, $3, 'cover', 1)`,
          [id, related[0]?.id, NEWS],
        );
      },
    ],
    [
      'SQL on the caption of a file',
      async (item) => {
        const { accessKey } = await makeProgram();
        const cover = await upload(accessKey);
        await cms.as('editor', () =>
          documents().update({
            documentId: item.documentId,
            locale: 'zh-Hans',
            data: { cover },
          } as never),
        );
        await cms.sql(`update files set caption = '偷改' where id = $1`, [cover]);
      },
    ],
  ])('is refused at submission until a person saves it: %s', async (_, change) => {
    const item = await saveNewsPost(cms);
    await change(item);
    expect(await submit(item)).toMatchObject({ refusal: 'review.changed-outside' });
    await cms.as('editor', () =>
      documents().update({
        documentId: item.documentId,
        locale: 'zh-Hans',
        data: { department: cms.departmentId },
      } as never),
    );
    expect(await submit(item)).toMatchObject({ ok: true });
  });

  it('is refused where code of the system saved it, until a person answers for it', async () => {
    const item = await saveNewsPost(cms);
    const row = await rowOf(item);
    await cms.strapi.entityService.update(NEWS as never, row, {
      data: { title: '由程序所改' },
    } as never);
    expect(await lastSave(item)).toMatchObject({ saved_by: 'system' });
    expect(await submit(item)).toMatchObject({ refusal: 'review.changed-by-nobody' });
    await cms.as('editor', () =>
      documents().update({ documentId: item.documentId, locale: 'zh-Hans', data: {} } as never),
    );
    expect(await submit(item)).toMatchObject({ ok: true });
  });

  it('is not made by an empty locale round the lock: neither changed in review, nor deleted', async () => {
    const item = await saveNewsPost(cms);
    await submitItem(cms, item);
    const { documentId } = item;
    const change = documents().update({ documentId, locale: '', data: aNewsPost(cms) } as never);
    await expect(change).rejects.toThrow('正在审核');
    await expect(documents().delete({ documentId, locale: '' } as never)).rejects.toThrow(
      '不能删除',
    );
  });
});
