// 更正与撤稿: what readers are told of corrections and withdrawals, on the item's page and in the list of them.
import { rm } from 'node:fs/promises';

import { expect, it } from 'vitest';

import type { RevisionContent } from '../../src/contracts/revision';
import { toMergedInto } from '../../src/contracts/withdrawal';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import {
  aRevision,
  keyOf,
  makePublic,
  publishInRegister,
  withdrawInRegister,
} from '../support/portal-register';
import { prepareSite } from '../support/site-ground';

const [MARCH, APRIL, MAY] = ['2020-03-05', '2020-04-30', '2020-05-06'].map(
  (day) => new Date(`${day}T16:30:00Z`),
) as [Date, Date, Date];

const site = prepareSite();
const { open, page, stands, withdraw, place } = site;

const pageOf = ({ type, documentId }: RevisionContent) => page(`${type}/${documentId}.html`);
/** Until nothing is marked; with a new renderer each time, which does not rest. */
const renderAll = async () => {
  for (let run = 0; run < 5; run += 1) {
    await open().renderStaleLists();
    const [left] = await site.database.sql<{ n: number }>(
      'select count(*) as n from gongkai.stale_lists',
    );
    if (left?.n === 0) return;
  }
};
const publish = async (content: RevisionContent, at: Date) =>
  (await makePublic(site.database, open().connector, content, at)).publicationId;
/** Corrects what this publication made public. */
const correct = (content: RevisionContent, corrects: number, note: string | null, at: Date) =>
  publish(
    { ...content, formatVersion: 3, correction: { corrects, told: note !== null, note } },
    at,
  );

it('tells readers on the page, and in the list by months of Beijing, under the title of today', async () => {
  const content = aRevision({ title: '旧题' });
  const first = await publish(content, MARCH);
  const second = await correct(content, first, '申报截止日期应为5月31日。', APRIL);
  expect(pageOf(content)).toMatch(/申报截止日期应为5月31日。[\s\S]*2020-05-01 00:30/);
  const quiet = aRevision({ documentId: content.documentId, title: '新题' });
  await correct(quiet, second, null, MAY);
  expect(pageOf(quiet)).toMatch(/申报截止日期应为5月31日。[\s\S]*2020-05-01 00:30/);
  await renderAll();
  expect(page('changes/index.html')).toMatch(/新题[\s\S]*申报截止日期应为5月31日。/);
  expect(page('changes/index.html')).toContain('href="/changes/2020-05.html"');
  expect(page('changes/2020-05.html')).toContain('申报截止日期应为5月31日。');
  expect(page('changes/2020-05.html')).not.toContain('旧题');
  expect(page('en/changes/index.html')).toContain('Nothing has been corrected');
  expect(page('index.html')).toContain('href="/changes/"');
  expect(await open().checkSite()).toEqual([]);
});

it('tells nothing of a correction that does not say so, or answers of another publication', async () => {
  const content = aRevision();
  const first = await publish(content, MARCH);
  await correct(content, first + 100, '别的更正', APRIL);
  expect(pageOf(content)).not.toContain('更正说明');
  await renderAll();
  expect(page('changes/index.html')).toContain('暂无更正与撤稿');
  expect(await open().checkSite()).toEqual([]);
});

it('lists a withdrawal in fixed words, and no title nor words of what was withdrawn', async () => {
  const content = aRevision({ title: '张三的身份证号' });
  const first = await publish(content, MARCH);
  await correct(content, first, '删去张三的住址。', APRIL);
  await renderAll();
  expect(page('changes/2020-05.html')).toContain('张三');
  await withdraw(content, MAY, { withdrawalKind: 'personal-information' });
  await renderAll();
  const list = page('changes/index.html');
  expect(list).not.toContain('张三');
  expect(list).toContain('涉及个人信息保护');
  expect(list).toContain(`href="/news-post/${content.documentId}.html"`);
  expect(await open().checkSite()).toEqual([]);
  await publish(content, new Date('2020-06-01T00:00:00Z'));
  await renderAll();
  expect(pageOf(content)).not.toContain('住址');
  expect(page('changes/index.html')).not.toContain('住址');
  expect(await open().checkSite()).toEqual([]);
});

it('forgets a month that has none left, and leads from a merged one to the page that says it', async () => {
  const [content, target] = [aRevision(), aRevision()];
  const first = await publish(content, MARCH);
  await publish(target, MARCH);
  await correct(content, first, '改了数字', new Date('2020-04-02T00:00:00Z'));
  await renderAll();
  expect(stands('changes/2020-04.html')).toBe(true);
  const mergedInto = toMergedInto(keyOf(target));
  await withdraw(content, MAY, { withdrawalKind: 'merged', mergedInto });
  await renderAll();
  expect(stands('changes/2020-04.html')).toBe(false);
  expect(page('changes/2020-05.html')).toContain(`href="/news-post/${target.documentId}.html"`);
  expect(await open().checkSite()).toEqual([]);
});

it('is made again from the register, and tells of nothing that the portal never held or has not done yet', async () => {
  const content = aRevision();
  const first = await publish(content, MARCH);
  await correct(content, first, '改了数字', APRIL);
  await renderAll();
  const [was, said] = [page('changes/index.html'), pageOf(content)];
  await rm(place('changes'), { recursive: true });
  expect(await open().checkSite()).toMatchObject([
    { code: 'site.page-missing', where: 'changes/index.html' },
    { code: 'site.page-missing', where: 'changes/2020-05.html' },
  ]);
  const elsewhere = aRevision();
  await publishInRegister(site.database, elsewhere, MARCH);
  await withdrawInRegister(site.database, keyOf(elsewhere), MAY, { withdrawalKind: 'in-error' });
  await withdrawInRegister(site.database, keyOf(content), MAY, { withdrawalKind: 'in-error' });
  await open().renderAll();
  expect(page('changes/index.html')).toBe(was);
  expect(pageOf(content)).toBe(said);
});

it('forgets what an expunged revision told, on the page of a later one too', async () => {
  const content = aRevision();
  const first = await publish(content, MARCH);
  const second = await correct(content, first, '删去张三的住址。', APRIL);
  await correct(content, second, null, MAY);
  await renderAll();
  expect(pageOf(content) + page('changes/2020-05.html')).toContain('张三');
  const owner = openPoolDatabase(site.ownerUrl, { max: 1 });
  await owner.sql('alter table gongkai.revision_bytes disable trigger a_append_only');
  await owner.sql(
    `delete from gongkai.revision_bytes where fingerprint = (
       select fingerprint from gongkai.publications where publication_id = $1)`,
    [second],
  );
  await owner.sql('alter table gongkai.revision_bytes enable trigger a_append_only');
  await owner.close();
  await renderAll();
  expect(pageOf(content)).not.toContain('张三');
  expect(stands('changes/2020-05.html')).toBe(false);
  expect(await open().checkSite()).toEqual([]);
});
