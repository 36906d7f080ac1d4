// An upgrade brings format version 2 of revisions; what was saved and published before stays what it was.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { toCanonical } from '../../plugins/content/server/core/canonical';
import type { ItemKey } from '../../src/contracts/item';
import type { RevisionContent } from '../../src/contracts/revision';
import { toVersion1 } from '../../src/contracts/revision-versions';
import type { Sql } from '../../src/platform/sql/sql';
import {
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
  untold,
} from '../support/test-cms';

type WorkingCopies = {
  takeSnapshot(sql: Sql, item: ItemKey): Promise<{ content: RevisionContent } | null>;
};
let cms: TestCms;
let signatory: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  signatory = await signIn(cms, 'signatory');
}, CMS_BOOT_MS);
afterAll(() => cms?.stop());

/** The last save as the version before would have recorded it. */
const saveAsBefore = async (item: ItemKey): Promise<string> => {
  const copies = cms.strapi.plugin('content').service('workingCopies') as WorkingCopies;
  const { content } = (await copies.takeSnapshot(cms.sql, item)) as { content: RevisionContent };
  const before = toVersion1(content);
  if (!before) throw new Error('version 1 cannot say this');
  const { fingerprint } = toCanonical(before);
  const { ref, name } = cms.actor('editor');
  await cms.sql(
    `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     values ('news-post', $1, 'zh-Hans', 2, $2, $3, $4, 'admin')`,
    [item.documentId, fingerprint, ref, name],
  );
  return fingerprint;
};

const stateOf = async (documentId: string) =>
  (await signatory('GET', `/review/items/news-post/${documentId}?locale=zh-Hans`)).body;

it('submits in version 1 what nobody has saved since, and knows its publication as unchanged', async () => {
  const item = await saveNewsPost(cms);
  const before = await saveAsBefore(item);
  const submitted = await submitItem(cms, item);
  expect(submitted.fingerprint).toBe(before);
  await approveCase(cms, submitted);
  const { caseId, fingerprint } = submitted;
  const published = await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
  expect(published.status).toBe(200);
  expect(
    await cms.sql(`select format_version from gongkai.revisions where fingerprint = $1`, [before]),
  ).toEqual([{ format_version: 1 }]);
  expect(await stateOf(item.documentId)).toMatchObject({ state: 'public', differsFromLive: false });

  await cms.as('editor', async () =>
    cms.strapi.documents(NEWS as never).update({
      documentId: item.documentId,
      locale: 'zh-Hans',
      data: { body: '<p>改过的<script>x()</script>正文</p>', ...(await untold(cms, item)) },
    } as never),
  );
  expect(await stateOf(item.documentId)).toMatchObject({ differsFromLive: true });
  const correction = await submitItem(cms, item);
  const [stored] = await cms.sql<{ format_version: number; body: unknown }>(
    `select format_version, convert_from(b.bytes, 'UTF8')::jsonb -> 'body' as body
     from gongkai.revisions join gongkai.revision_bytes b using (fingerprint) where fingerprint = $1`,
    [correction.fingerprint],
  );
  expect(stored).toEqual({
    format_version: 3,
    body: { format: 'html', html: '<p>改过的正文</p>' },
  });
});

it('still refuses a version 1 copy that was changed outside', async () => {
  const item = await saveNewsPost(cms);
  await saveAsBefore(item);
  await cms.sql(`update news_posts set title = '无人知晓的标题' where document_id = $1`, [
    item.documentId,
  ]);
  expect(await cms.cases.submit(item, cms.actor('editor'))).toMatchObject({
    ok: false,
    refusal: 'review.changed-outside',
  });
});
