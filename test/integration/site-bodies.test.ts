// Bodies of HTML on the portal: files inside the text, smaller copies of pictures, links between items.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createSite } from '../../plugins/site/server/create-site';
import type { PictureSize, RevisionContent } from '../../src/contracts/revision';
import { settableClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../src/platform/sql/pool-database';
import {
  aFile,
  aRevision,
  deliver,
  keyOf,
  makePublic,
  withdrawInRegister,
} from '../support/portal-register';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const AT = new Date('2020-03-05T01:30:00Z');

let testDatabase: TestDatabase;
let database: PoolDatabase;
let folder: string;
let store: ReturnType<typeof openFileStore>;
let site: ReturnType<typeof createSite>;

const open = () =>
  createSite({
    macs: TEST_MACS,
    database,
    siteDir: path.join(folder, 'site'),
    files: store,
    clock: settableClock,
    portalUrl: 'https://portal.example',
  });
const page = (name: string) => readFileSync(path.join(folder, 'site', name), 'utf8');
const stands = (name: string) => existsSync(path.join(folder, 'site', name));
const renderAll = async () => {
  for (let run = 0; run < 5; run += 1) await open().renderStaleLists();
};
const publish = (content: RevisionContent) => makePublic(database, site.connector, content, AT);
const withdraw = async (content: RevisionContent) =>
  deliver(
    database,
    site.connector,
    await withdrawInRegister(database, keyOf(content), AT),
    null,
    keyOf(content),
  );

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openPoolDatabase(testDatabase.urls.app);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bodies-'));
  store = openFileStore({ dir: path.join(folder, 'private') });
  site = open();
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
  await rm(folder, { recursive: true });
});

const html = (text: string) => ({ format: 'html' as const, html: text });
const linkTo = ({ type, documentId }: RevisionContent) =>
  `<p>见<a data-item-id="${documentId}" data-item-type="${type}">那篇稿件</a>。</p>`;
const pathOf = ({ type, documentId }: RevisionContent) => `${type}/${documentId}.html`;

const aPicture = async (words: string) => {
  const small = await store.put(Buffer.from(`small ${words}`), '.webp');
  const size: PictureSize = { ...small, extension: '.webp', width: 480, height: 320 };
  const stored = await store.put(Buffer.from(words), '.jpg');
  return aFile(stored, {
    fileId: `file-${words}`,
    extension: '.jpg',
    mime: 'image/jpeg',
    width: 1200,
    height: 800,
    sizes: [size],
  });
};

describe('files inside a text', () => {
  it('stand on the portal with their smaller copies, are checked, and go with the page', async () => {
    const picture = await aPicture('one');
    const content = aRevision({
      body: html(`<figure data-file-id="${picture.fileId}"><img alt="会场" /></figure>`),
      bodyFiles: [picture],
    });
    await publish(content);
    await renderAll();
    const names = [`files/${picture.sha256}.jpg`, `files/${picture.sizes[0]?.sha256 ?? ''}.webp`];
    for (const name of names) {
      expect(stands(name)).toBe(true);
      expect(page(pathOf(content))).toContain(`/${name}`);
    }
    expect(await site.checkSite()).toEqual([]);
    await writeFile(path.join(folder, 'site', names[1] ?? ''), 'evil');
    await rm(path.join(folder, 'site', names[0] ?? ''));
    expect((await site.checkSite()).map(({ code }) => code).sort()).toEqual([
      'site.file-altered',
      'site.file-missing',
    ]);
    await site.renderAll();
    expect(await site.checkSite()).toEqual([]);
    await withdraw(content);
    await renderAll();
    for (const name of names) expect(stands(name)).toBe(false);
  });

  it('stay while another page holds them', async () => {
    const picture = await aPicture('two');
    const shown = {
      bodyFiles: [picture],
      body: html(`<figure data-file-id="${picture.fileId}"></figure>`),
    };
    const one = aRevision(shown);
    await publish(one);
    await publish(aRevision({ ...shown, cover: picture }));
    await withdraw(one);
    await renderAll();
    expect(stands(`files/${picture.sizes[0]?.sha256 ?? ''}.webp`)).toBe(true);
    expect(await site.checkSite()).toEqual([]);
  });
});

describe('a link from a text to an item', () => {
  it('appears when the item becomes public, and leaves its words when it is withdrawn', async () => {
    const target = aRevision({ type: 'interpretation' });
    const linking = aRevision({ body: html(linkTo(target)) });
    await publish(linking);
    await renderAll();
    expect(page(pathOf(linking))).toContain('<p>见那篇稿件。</p>');
    await publish(target);
    await renderAll();
    expect(page(pathOf(linking))).toContain(
      `<p>见<a href="/interpretation/${target.documentId}.html">那篇稿件</a>。</p>`,
    );
    await withdraw(target);
    await renderAll();
    expect(page(pathOf(linking))).toContain('<p>见那篇稿件。</p>');
    expect(await site.checkSite()).toEqual([]);
  });

  it('leads to the page of its own language only', async () => {
    const target = aRevision();
    const linking = aRevision({ locale: 'en', body: html(linkTo(target)) });
    await publish(target);
    await publish(linking);
    await renderAll();
    expect(page(`en/${pathOf(linking)}`)).not.toContain(target.documentId);
  });

  it('adds one mark for a publication, however many pages link there', async () => {
    const target = aRevision();
    for (let at = 0; at < 30; at += 1) await publish(aRevision({ body: html(linkTo(target)) }));
    await renderAll();
    await publish(target);
    const [marks] = await database.sql<{ n: number }>(
      "select count(*) as n from gongkai.stale_lists where list like 'item/%' or list like 'links/%'",
    );
    expect(marks?.n).toBe(1);
    await renderAll();
    expect(await site.checkSite()).toEqual([]);
  });
});
