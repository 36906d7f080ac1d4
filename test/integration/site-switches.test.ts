// 置灰 and 应急横幅 on the portal: one small file says so for every page.
import { stat } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { switchStore } from '../../plugins/site-switches/server/adapters/switch-store';
import { createSwitchSite } from '../../plugins/site-switches/server/use-cases/switch-site';
import type { RevisionContent } from '../../src/contracts/revision';
import { settableClock } from '../../src/platform/clock';
import { aRevision, keyOf, makePublic } from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { prepareSite } from '../support/site-ground';

const AT = new Date('2020-03-05T01:30:00Z');
const BY = { ref: 'admin:7', name: '值班员', roles: [] };

const site = prepareSite();
const { open, place, page } = site;

const render = async () => {
  for (let run = 0; run < 4; run += 1) await open().renderStaleLists();
};
const publish = (content: RevisionContent) =>
  makePublic(site.database, open().connector, content, AT);
const withdraw = (content: RevisionContent) =>
  site.withdraw(content, AT, { withdrawalKind: 'in-error' });
const turn = (asked: { kind: 'grey' | 'strip'; isOn: boolean; of?: RevisionContent }) =>
  createSwitchSite({
    database: site.database,
    clock: settableClock,
    macs: TEST_MACS,
    switches: switchStore,
  })({ ...asked, item: asked.of ? keyOf(asked.of) : null, reason: '演练' }, BY);

it('one person turns the site grey and back, and no page is made anew for it', async () => {
  const content = aRevision();
  await publish(content);
  await render();
  const address = `news-post/${content.documentId}.html`;
  const madeAt = (await stat(place(address))).mtimeMs;
  expect(page('site-state.css')).not.toContain('grayscale');
  expect(await turn({ kind: 'grey', isOn: true })).toMatchObject({ ok: true });
  expect(await turn({ kind: 'grey', isOn: true })).toMatchObject({
    refusal: 'site-switches.unchanged',
  });
  await render();
  expect(page('site-state.css')).toContain('grayscale(1)');
  expect((await stat(place(address))).mtimeMs).toBe(madeAt);
  expect(await open().checkSite()).toEqual([]);
  await turn({ kind: 'grey', isOn: false });
  await render();
  expect(page('site-state.css')).not.toContain('grayscale');
});

it('the strip says the title of a public item in the language of the page and leads to it, until it is withdrawn', async () => {
  const content = aRevision({ title: '台风红色预警' });
  expect(await turn({ kind: 'strip', isOn: true, of: content })).toMatchObject({
    refusal: 'site-switches.not-public',
  });
  await publish(content);
  expect(await turn({ kind: 'strip', isOn: true, of: content })).toMatchObject({ ok: true });
  await render();
  const address = `/news-post/${content.documentId}.html`;
  expect(page('site-state.css')).toContain('"台风红色预警"');
  expect(page('urgent/index.html')).toContain(`content="0; url=${address}"`);
  expect(page('en/urgent/index.html')).toContain(`content="0; url=${address}"`);
  await publish({ ...content, title: '台风橙色预警' });
  await publish({ ...content, locale: 'en', title: 'Typhoon' });
  await render();
  expect(page('site-state.css')).toContain('"台风橙色预警"');
  expect(page('site-state.css')).toContain(':lang(en) .urgent a::after { content: "Typhoon"; }');
  expect(page('en/urgent/index.html')).toContain(`content="0; url=/en${address}"`);
  expect(await open().checkSite()).toEqual([]);

  await withdraw(content);
  await render();
  expect(page('site-state.css')).not.toContain('.urgent');
  expect(page('urgent/index.html')).not.toContain('http-equiv');
  await publish(content);
  await render();
  expect(page('site-state.css')).not.toContain('.urgent');
  expect(await turn({ kind: 'strip', isOn: true, of: content })).toMatchObject({ ok: true });
  await render();
  expect(page('site-state.css')).toContain('.urgent');
  await turn({ kind: 'strip', isOn: false });
  await render();
  expect(page('site-state.css')).not.toContain('.urgent');
});

it('what plain SQL writes turns nothing, and names nothing that is not public', async () => {
  const insert = (columns: string, values: string) =>
    site.database.sql(
      `insert into gongkai.site_switches (kind, is_on, reason, switched_by, switched_by_name, switched_at${columns})
       values (${values})`,
    );
  await insert('', `'grey', true, '偷换', 'admin:1', '某人', now()`);
  await render();
  expect(page('site-state.css')).not.toContain('grayscale');
  expect(await turn({ kind: 'grey', isOn: true })).toMatchObject({ ok: true });
  const content = aRevision();
  const { publicationId } = await publish(content);
  await withdraw(content);
  await expect(
    insert(
      ', item_type, document_id, locale, publication_id',
      `'strip', true, '偷换', 'admin:1', '某人', now(), 'news-post', '${content.documentId}', 'zh-Hans', ${publicationId}`,
    ),
  ).rejects.toThrow('site-switches.not-public');
  await expect(site.database.sql('delete from gongkai.site_switches')).rejects.toThrow();
});
