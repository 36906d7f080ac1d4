// Uploads through the very entrances that people and programs use.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LANGUAGE_COOKIE } from '../../src/contracts/admin-language';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/people/demo-people';
import * as files from '../support/file-fixtures';
import { fillDisk } from '../support/full-disk';
import { CMS_BOOT_MS, startTestCms, type TestCms } from '../support/test-cms';

let cms: TestCms;
let token: string;
let apiToken: string;
let temporary: string;
beforeAll(async () => {
  // A temporary folder of its own: what is left behind there is left by this CMS.
  temporary = mkdtempSync(path.join(tmpdir(), 'gongkai-temporary-'));
  cms = await startTestCms({ listen: true, env: { TMPDIR: temporary } });
  token = await signInAs('editor');
  const made = (await cms.strapi.service('admin::api-token').create({
    name: 'full',
    type: 'full-access',
    description: '',
    lifespan: null,
  })) as { accessKey: string };
  apiToken = made.accessKey;
}, CMS_BOOT_MS);
afterAll(async () => {
  await cms?.stop();
  rmSync(temporary, { recursive: true, force: true });
});

const signInAs = async (key: string): Promise<string> => {
  const email = DEMO_PEOPLE.find((person) => person.key === key)?.email;
  const answer = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

type Given = { name: string; bytes: Buffer; type?: string };
type Stored = {
  id: number;
  name: string;
  ext: string;
  mime: string;
  width: number;
  height: number;
  url: string;
  formats: Record<string, { width: number; url: string }> | null;
};
type Answer = { status: number; message: string; files: Stored[] };

const toForm = (given: readonly Given[]): FormData => {
  const form = new FormData();
  for (const { name, bytes, type = 'application/octet-stream' } of given) {
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  }
  if (given.length > 0) {
    for (const { name } of given) form.append('fileInfo', JSON.stringify({ name }));
  }
  return form;
};

const post = async (address: string, given: readonly Given[], bearer = token): Promise<Answer> => {
  const response = await fetch(cms.url + address, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
    body: toForm(given),
  });
  const body = (await response.json()) as Stored | Stored[] | { error: { message: string } };
  return {
    status: response.status,
    message: 'error' in body ? body.error.message : '',
    files: response.ok ? ([body].flat() as Stored[]) : [],
  };
};
const upload = (...given: Given[]) => post('/upload', given);

const listFiles = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
const listStore = () =>
  listFiles(path.join(cms.env.DATA_DIR ?? '', 'files'))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const listTemporary = () =>
  readdirSync(temporary).filter((name) => !name.startsWith('gongkai-cms'));
const countRows = async () =>
  (await cms.sql<{ n: number }>('select count(*) as n from files'))[0]?.n ?? 0;

const bytesOf = async (url: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(cms.url + url)).arrayBuffer());

describe('a refused file', () => {
  const refused: [
    what: string,
    name: string,
    make: () => Buffer | Promise<Buffer>,
    says: string,
  ][] = [
    ['a page named .jpg', '图片.jpg', files.page, '“图片.jpg”的内容其实是网页（HTML）'],
    ['a page', 'x.html', files.page, '是网页（HTML），不能上传'],
    ['a drawing with a script', 'x.svg', files.svgWithScript, '请另存为 PNG'],
    ['a drawing named .png', 'x.png', files.svgWithScript, '的内容其实是SVG 图形'],
    ['a fake docx', 'x.docx', () => Buffer.from('hello'), '的内容其实是纯文本'],
    [
      'a ZIP named .docx',
      'x.docx',
      () => files.zip([{ name: 'a', data: Buffer.from('a') }]),
      'ZIP 压缩包',
    ],
    ['a fake pdf', 'x.pdf', () => Buffer.from('MZ\u0090\u0000 program'), '的内容其实是程序'],
    ['a pdf without its end', 'x.pdf', files.cutPdf, '是损坏或不完整的文档'],
    ['a program', 'setup.exe', () => Buffer.from('MZ'), '是不允许的类型'],
    ['a file of the web server', '.htaccess', () => Buffer.from('Deny'), '没有扩展名'],
    ['a file without a kind', 'readme', () => Buffer.from('text'), '没有扩展名'],
    ['an empty file', 'x.txt', () => Buffer.alloc(0), '空文件'],
    ['a hundred megapixels', 'x.png', files.pixelBomb, '像素太多'],
    [
      'a truncated photo',
      'x.jpg',
      async () => (await files.photo(400, 300)).subarray(0, 9000),
      '损坏或不完整的图片',
    ],
    ['a zip bomb', 'x.zip', files.zipBomb, '压缩炸弹'],
    ['a ZIP that lies', 'x.zip', files.lyingZip, '损坏的文件'],
    [
      'a ZIP with a program',
      'x.zip',
      () => files.zip([{ name: 'a/b.EXE', data: Buffer.from('MZ') }]),
      '含有程序文件',
    ],
    [
      'a ZIP with a password',
      'x.zip',
      () => files.zip([{ name: 'a', data: Buffer.from('a'), flags: 1 }]),
      '设有密码',
    ],
    [
      'a document with macros',
      'x.docx',
      () => files.docx([{ name: 'word/vbaProject.bin', data: Buffer.from('x') }]),
      '含有宏的文档',
    ],
    [
      'a document with a password',
      'x.docx',
      () => files.compound('EncryptedPackage'),
      '设有打开密码的文档',
    ],
    ['text that is none', 'x.csv', () => Buffer.from([0xff, 0, 1, 2, 0]), '无法识别的内容'],
    [
      'a name read backwards',
      'x\u202Egpj.exe',
      () => Buffer.from('MZ'),
      '“xgpj.exe”是不允许的类型',
    ],
  ];
  it.each(refused)('%s answers 400 and says why', async (_what, name, make, says) => {
    const before = { store: listStore(), rows: await countRows() };
    const { status, message } = await upload({ name, bytes: await make() });
    expect({ status, message }).toMatchObject({
      status: 400,
      message: expect.stringContaining(says),
    });
    expect(message).not.toContain(' / '); // the English half is for those who read English
    expect({ store: listStore(), rows: await countRows() }).toEqual(before);
  });

  it('refuses the whole request, leaves nothing behind and is named', async () => {
    const before = { store: listStore(), rows: await countRows() };
    const good = await files.picture('png');
    const { status, message } = await upload(
      { name: 'good.png', bytes: good },
      { name: 'bad.jpg', bytes: files.page(), type: 'image/jpeg' },
    );
    expect(status).toBe(400);
    expect(message).toContain('“bad.jpg”');
    expect(message).not.toContain('good.png');
    expect({ store: listStore(), rows: await countRows() }).toEqual(before);
    expect(listTemporary()).toEqual([]);
  });

  it.each([
    ['the other entrance of the admin', '/upload/files', () => token],
    ['the content API', '/api/upload', () => apiToken],
  ])('is refused at %s too', async (_what, address, bearer) => {
    const bad = await post(address, [{ name: 'x.jpg', bytes: files.page() }], bearer());
    expect(bad.status).toBe(400);
    expect(bad.message).toContain('网页（HTML）');
    const bytes = await files.picture('jpeg');
    expect((await post(address, [{ name: 'x.jpg', bytes }], bearer())).status).toBe(201);
  });

  it('is explained in English to who reads English', async () => {
    const response = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, cookie: `${LANGUAGE_COOKIE}=en` },
      body: toForm([{ name: 'x.svg', bytes: files.svgWithScript() }]),
    });
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toBe('“x.svg” is an SVG drawing, which is not taken. Save it as PNG.');
  });

  it('is not fetched from an address', async () => {
    const response = await fetch(`${cms.url}/upload/actions/upload-from-urls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ urls: ['https://example.org/x.jpg'] }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('不支持由服务器从网址下载文件');
  });

  it('leaves nothing behind where nobody is signed in', async () => {
    const { status } = await post('/upload', [{ name: 'x.jpg', bytes: files.page() }], 'nobody');
    expect(status).toBe(401);
    await expect.poll(listTemporary).toEqual([]); // Strapi removes it a moment after the answer
  });
});

describe('a taken file', () => {
  const taken: [name: string, make: () => Buffer, mime: string][] = [
    [
      '公告.docx',
      files.docx,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['表.xlsx', files.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['文.ofd', files.ofd, 'application/ofd'],
    ['文.pdf', files.pdf, 'application/pdf'],
    ['旧.doc', () => files.compound('WordDocument'), 'application/msword'],
    ['旧.wps', () => files.compound('WordDocument'), 'application/wps-office.wps'],
    ['旧.et', () => files.compound('Workbook'), 'application/wps-office.et'],
    ['附件.zip', () => files.zip([{ name: 'a.txt', data: Buffer.from('a') }]), 'application/zip'],
    ['数据.csv', () => Buffer.from('名称,数量\n'), 'text/csv'],
    ['旧.txt', () => Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), 'text/plain'],
  ];
  it.each(taken)('%s is stored as it is', async (name, make, mime) => {
    const { status, files: stored } = await upload({ name, bytes: make() });
    expect(status).toBe(201);
    expect(stored[0]).toMatchObject({ name, mime, ext: path.extname(name) });
    expect(await bytesOf(stored[0]?.url ?? '')).toEqual(make());
  });

  it('gets the extension of its content and a clean name', async () => {
    const bytes = await files.picture('png');
    const { files: stored } = await upload({
      name: '会\u202E场:一.jpg',
      bytes,
      type: 'image/jpeg',
    });
    expect(stored[0]).toMatchObject({ name: '会场_一.png', ext: '.png', mime: 'image/png' });
    expect(stored[0]?.url).toMatch(/\.png\?/);
  });

  it('is upright, without a trace of where it was taken, and has smaller sizes', async () => {
    const bytes = await files.photo(2400, 1200);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { files: stored } = await upload({ name: '现场.jpg', bytes });
    const photo = stored[0] as Stored;
    expect(photo).toMatchObject({ width: 1200, height: 2400 });
    const kept = await sharp(await bytesOf(photo.url)).metadata();
    expect(kept).toMatchObject({ width: 1200, height: 2400, space: 'srgb' });
    expect([kept.exif, kept.icc, kept.xmp, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Object.keys(photo.formats ?? {}).sort()).toEqual(['medium', 'small', 'thumbnail']);
    for (const { width, url } of Object.values(photo.formats ?? {})) {
      expect((await sharp(await bytesOf(url)).metadata()).width).toBe(width);
    }
    const [row] = await cms.sql<{ sizes: { width: number; sha256: string; extension: string }[] }>(
      `select provider_metadata -> 'sizes' as sizes from files where id = $1`,
      [photo.id],
    );
    expect(row?.sizes.map(({ width, extension }) => [width, extension])).toEqual([
      [480, '.jpg'],
      [960, '.jpg'],
    ]);
    const store = listStore();
    expect(row?.sizes.every(({ sha256 }) => store.includes(`${sha256}.jpg`))).toBe(true);
  });

  it('is never enlarged, and never wider than any screen', async () => {
    const { files: small } = await upload({ name: 'a.png', bytes: await files.picture('png') });
    expect(small[0]).toMatchObject({ width: 60, height: 40 });
    expect(Object.keys(small[0]?.formats ?? {})).toEqual(['thumbnail']);
    const wide = await files.picture('jpeg', { width: 6000, height: 3000 });
    const { files: large } = await upload({ name: 'b.jpg', bytes: wide });
    expect(large[0]).toMatchObject({ width: 3840, height: 1920 });
  });

  it('keeps on moving', async () => {
    const { files: stored } = await upload({ name: 'a.gif', bytes: await files.movingGif() });
    expect(stored[0]).toMatchObject({ width: 40, height: 30 });
    expect((await sharp(await bytesOf(stored[0]?.url ?? '')).metadata()).pages).toBe(3);
  });

  it('may be one of several of the same request', async () => {
    const { status, files: stored } = await upload(
      { name: 'a.png', bytes: await files.picture('png', { width: 61 }) },
      { name: 'b.pdf', bytes: files.pdf() },
    );
    expect([status, stored.map(({ name }) => name)]).toEqual([201, ['a.png', 'b.pdf']]);
  });

  it('keeps its own name however long its neighbour takes to arrive', async () => {
    const large = await files.picture('png', { width: 1500 });
    for (let time = 0; time < 5; time += 1) {
      const { files: stored } = await upload(
        { name: `大${time}.png`, bytes: large },
        { name: `小${time}.pdf`, bytes: files.pdf() },
      );
      expect(stored.map(({ name }) => name)).toEqual([`大${time}.png`, `小${time}.pdf`]);
    }
  });

  it('is not lost beside another of the same name, or where it was renamed', async () => {
    const widths = [62, 63, 64];
    const made = await Promise.all(widths.map((width) => files.picture('png', { width })));
    const form = new FormData();
    for (const bytes of made)
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'image.png');
    for (const name of ['image.png', 'image.png', '会场'])
      form.append('fileInfo', JSON.stringify({ name }));
    const response = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const stored = (await response.json()) as Stored[];
    expect(stored.map(({ name, width }) => [name, width])).toEqual([
      ['image.png', 62],
      ['image.png', 63],
      ['会场.png', 64],
    ]);
  });

  it('replaced by another kind of picture has the new extension, and new bytes', async () => {
    const { files: stored } = await upload({ name: 'a.jpg', bytes: await files.picture('jpeg') });
    const before = stored[0] as Stored;
    const png = await files.picture('png', { width: 77 });
    const address = `/upload?id=${before.id}`;
    const { files: replaced } = await post(address, [{ name: 'neu.png', bytes: png }]);
    expect(replaced[0]).toMatchObject({ id: before.id, ext: '.png', mime: 'image/png', width: 77 });
    const bad = await post(address, [{ name: 'neu.png', bytes: files.page() }]);
    expect([bad.status, bad.message]).toEqual([400, expect.stringContaining('网页（HTML）')]);
    const pdf = await post(address, [{ name: 'neu.pdf', bytes: files.pdf() }]);
    expect([pdf.status, pdf.message]).toEqual([400, expect.stringContaining('图片替换图片')]);
    expect((await bytesOf(before.url)).length).toBeGreaterThan(0); // the old bytes stay
  });

  it('leaves nothing temporary behind', () => {
    expect(listTemporary()).toEqual([]);
    expect(readdirSync(path.join(cms.env.DATA_DIR ?? '', 'files', 'incoming'))).toEqual([]);
  });
});

describe('a disk that runs full in the middle', () => {
  it('is said in Chinese with what to do, and leaves nothing half stored', async () => {
    const before = { store: listStore(), rows: await countRows() };
    const makeRoom = fillDisk(cms);
    const refused = await upload({ name: '现场.jpg', bytes: await files.photo(900, 600) });
    makeRoom();
    expect(refused.status).toBe(400);
    expect(refused.message).toContain('服务器磁盘空间不足，暂时不能上传文件。已填写的内容不受影响');
    expect({ store: listStore(), rows: await countRows() }).toEqual(before);
    expect(readdirSync(path.join(cms.env.DATA_DIR ?? '', 'files', 'incoming'))).toEqual([]);
    expect(listTemporary()).toEqual([]);
    const taken = await upload({ name: '现场.jpg', bytes: await files.photo(900, 600) });
    expect(taken.status).toBe(201);
  });
});

describe('an address', () => {
  const open = (address: string) => fetch(cms.url + address);
  it('unsigned, forged or expired answers 403 in Chinese', async () => {
    const { files: stored } = await upload({ name: 'a.pdf', bytes: files.pdf() });
    const url = stored[0]?.url ?? '';
    const [place = '', query = ''] = url.split('?');
    const forged = [
      place,
      `${place}?${query.replace(/signature=../, 'signature=zz')}`,
      `${place}?${query.replace(/expires=\d+/, 'expires=9999999999999')}`,
      url.replace('.pdf', '.html'),
    ];
    for (const address of forged) {
      const response = await open(address);
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('文件地址无效或已过期'),
      ]);
    }
  });

  it('is served with headers under which nothing runs, and under its name', async () => {
    const { files: stored } = await upload(
      { name: '附件一.docx', bytes: files.docx() },
      { name: 'a.png', bytes: await files.picture('png') },
    );
    const [document, picture] = await Promise.all(stored.map(({ url }) => open(url)));
    expect(document?.headers.get('content-disposition')).toBe(
      `attachment; filename="???.docx"; filename*=UTF-8''${encodeURIComponent('附件一')}.docx`,
    );
    expect(document?.headers.get('content-type')).toBe('application/octet-stream');
    expect(picture?.headers.get('content-disposition')).toMatch(/^inline/);
    for (const answer of [document, picture]) {
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer?.headers.get('content-security-policy')).toContain('sandbox');
    }
  });
});

it('bytes are stored under their own hash', () => {
  for (const name of listStore()) {
    const bytes = readFileSync(path.join(cms.env.DATA_DIR ?? '', 'files', name.slice(0, 2), name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(name.slice(0, 64));
  }
});
