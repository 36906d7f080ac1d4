// What an editor typed outlives every upload that fails; and Word files go in and out by the editor's own buttons.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findFreePort } from '../../src/platform/process/ports';
import { launchBrowser } from '../support/browser';
import { fillDisk } from '../support/full-disk';
import { CMS_BOOT_MS, NEWS, saveNewsPost, startTestCms, type TestCms } from '../support/test-cms';
import { aWordFile } from '../support/word-file';
import { readBody, saveByKeys, signIn, takePicture } from './desk-page';

const ROOT = path.resolve(__dirname, '../..');
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 60_000 });

let cms: TestCms;
let browser: Browser;
let page: Page;

const text = () => page.getByTestId('editor-body');
const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
const open = async (url: string, documentId: string) => {
  await page.goto(
    `${url}/admin/content-manager/collection-types/${NEWS}/${documentId}?plugins[i18n][locale]=zh-Hans`,
  );
  await text().waitFor();
  await text().click();
};
const bodyOf = (documentId: string) => readBody(cms, documentId);
const save = () => saveByKeys(page);
/** As a browser hands over a screenshot, or a file copied in the explorer. */
const pasteFile = (bytes: Buffer, name: string) =>
  text().evaluate(
    (element, { base64, name: fileName }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([data], fileName, { type: 'image/png' }));
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { base64: bytes.toString('base64'), name },
  );
const stored = async () => {
  const dir = path.join(cms.env.DATA_DIR ?? '', 'files');
  const [row] = await cms.sql<{ n: number }>('select count(*) as n from files');
  const names = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  return { rows: row?.n, files: names.filter((one) => one.isFile()).length };
};
const noise = (side: number) =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();

beforeAll(async () => {
  cms = await startTestCms({ listen: true, admin: true });
  browser = await launchBrowser();
  page = await signIn(browser, { adminUrl: `${cms.url}/admin` }, 'editor@demo.example');
}, CMS_BOOT_MS);
afterAll(async () => {
  await browser?.close();
  await cms?.stop();
});

describe('an upload that fails', () => {
  it('because the file is disguised says so in its place, and the text is saved without it', async () => {
    const { documentId } = await saveNewsPost(cms, { body: null });
    await open(cms.url, documentId);
    await page.keyboard.type('截图之前的文字');
    const before = await stored();
    await pasteFile(Buffer.from('<!doctype html><p>网页</p>'), 'image.png');
    const said = text().getByText('图片未能上传：');
    await said.waitFor();
    expect(await said.innerText()).toContain('的内容其实是网页（HTML）');
    await page.keyboard.type('截图之后的文字');
    await takePicture(page, 'upload-disguised');
    await save();
    expect(await bodyOf(documentId)).toBe('<p>截图之前的文字</p><p>截图之后的文字</p>');
    expect(await stored()).toEqual(before);
  });

  it('because the disk ran full says what to do, and is tried again when there is room', async () => {
    const { documentId } = await saveNewsPost(cms, { body: null });
    await open(cms.url, documentId);
    await page.keyboard.type('磁盘已满时写的文字');
    const before = await stored();
    const makeRoom = fillDisk(cms);
    await pasteFile(await noise(40), 'image.png');
    await text().getByText('服务器磁盘空间不足，暂时不能上传文件。').waitFor();
    await takePicture(page, 'upload-disk-full');
    await save();
    expect(await bodyOf(documentId)).toContain('磁盘已满时写的文字');
    expect(await stored()).toEqual(before);
    makeRoom();
    await page.getByRole('button', { name: '重试' }).click();
    await soon(() => page.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(
      true,
    );
    await save();
    expect(await bodyOf(documentId)).toMatch(
      /磁盘已满时写的文字.*<figure data-file-id="[a-z0-9]{24}"/,
    );
  });

  describe('because the desk was killed in the middle', () => {
    let url: string;
    let child: ChildProcess;
    /** A desk of its own process on the same database and files. */
    const startDesk = (port: number) =>
      new Promise<ChildProcess>((resolve, reject) => {
        const started = fork(path.join(ROOT, 'dist/src/cli/cms.js'), [], {
          cwd: ROOT,
          env: { ...process.env, ...cms.env, TZ: 'UTC', PORT: String(port) },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        started.once('message', () => resolve(started));
        started.once('exit', (code) => reject(new Error(`the desk ended with ${String(code)}`)));
      });
    const kill = () =>
      new Promise<void>((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      });
    afterAll(kill);

    it('loses no word; the picture arrives once the desk is back', async () => {
      const { documentId } = await saveNewsPost(cms, { body: '<p>已保存的一段</p>' });
      const port = await findFreePort();
      url = `http://127.0.0.1:${port}`;
      child = await startDesk(port);
      await page.context().close();
      page = await signIn(browser, { adminUrl: `${url}/admin` }, 'editor@demo.example');
      await open(url, documentId);
      await page.keyboard.press('End');
      await page.keyboard.type('，还没有保存的一句');
      const before = await stored();
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const line = { offline: false, latency: 0, downloadThroughput: -1 };
      await session.send('Network.emulateNetworkConditions', {
        ...line,
        uploadThroughput: 100_000,
      });
      await pasteFile(await noise(600), 'image.png');
      await page.getByTestId('editor-status').getByText('正在上传').waitFor();
      await page.waitForTimeout(1500); // a part of the megabyte is on its way
      await kill();
      const failed = text().getByText('图片未能上传：');
      await failed.waitFor();
      expect(await failed.innerText()).toContain('没有得到服务器的答复');
      expect(await text().innerText()).toContain('已保存的一段，还没有保存的一句');
      await takePicture(page, 'upload-desk-killed');
      await page.keyboard.type('，又写一句');
      expect(await stored()).toEqual(before);
      await session.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: -1 });
      child = await startDesk(port);
      await page.getByRole('button', { name: '重试' }).click();
      await soon(async () => (await page.getByTestId('editor-status').innerText()).trim()).toBe('');
      await save();
      const body = await bodyOf(documentId);
      expect(body).toContain('已保存的一段，还没有保存的一句');
      expect(body).toContain('，又写一句');
      expect(body).toMatch(/<figure data-file-id="[a-z0-9]{24}"/);
    });
  });
});

describe('a Word file', () => {
  it('becomes the body with table, list, picture and footnote, and the body a Word file again', async () => {
    await page.context().close();
    page = await signIn(browser, { adminUrl: `${cms.url}/admin` }, 'editor@demo.example');
    const { documentId } = await saveNewsPost(cms, { title: '建设情况通报', body: null });
    await open(cms.url, documentId);
    await tool('导入 Word 文件').click();
    await page.getByTestId('editor-docx').setInputFiles({
      name: '通报.docx',
      mimeType: 'application/octet-stream',
      buffer: aWordFile(),
    });
    await page.getByRole('button', { name: '插入到光标处' }).click();
    await soon(() => page.getByTestId('editor-notice').innerText()).toMatch(
      /已导入“通报.docx”[^]*表格 1[^]*图片 1[^]*脚注 1/,
    );
    await takePicture(page, 'word-imported');
    await save();
    const body = await bodyOf(documentId);
    for (const piece of [
      /<h2[^>]*>一、总体情况<\/h2>/,
      '<ol',
      'rowspan="2"',
      'colspan="2"',
      /<figure data-file-id="[a-z0-9]{24}"/,
      '<span data-footnote="省统计局通报。">',
    ])
      expect(body).toMatch(piece);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tool('存为 Word 文件').click(),
    ]);
    expect(file.suggestedFilename()).toBe('建设情况通报.docx');
    const { value: html } = await mammoth.convertToHtml({ path: await file.path() });
    expect(html).toContain('<td colspan="2">');
    expect(html).toContain('rowspan="2"');
    expect(html).toMatch(/<li>压实责任/);
    expect(html).toContain('<img ');
    expect(html).toContain('省统计局通报。');
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
