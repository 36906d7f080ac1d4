// The readers on a small copy of an old site: encodings, tags, tables and dates as they come.
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { findFile, toLocalPath } from './find-file';
import { type Ground, judgePage, toDocumentId } from './judge-page';
import { mappingSchema, readMapping } from './mapping';
import type { OldPage, OldSource } from './old-page';
import { toSentence } from './old-page';
import { planImport, toLinkKey } from './plan-import';
import { openCsv } from './read-csv';
import { findDate, readDate } from './read-date';
import { openFolder } from './read-folder';
import { readHtml } from './read-html';
import { readText } from './read-text';
import { toReportLines, toTotals } from './report';

const FIXTURES = path.resolve(__dirname, '../../../test/fixtures/old-site');
const ground: Ground = {
  now: new Date('2026-03-01T00:00:00Z'),
  settings: {
    siteNameZh: '政务公开',
    siteNameEn: 'Government Information',
    columns: [
      { id: 'c1', nameZh: '要闻动态', nameEn: 'News', slug: 'news', parentId: null, order: 1 },
    ],
    departments: [{ id: 'd1', nameZh: '办公室', nameEn: 'Office', order: 1 }],
  },
};
const mapping = () => readMapping(path.join(FIXTURES, 'mapping.json'));
const inspect = () => Promise.resolve(null);
const all = async (source: OldSource) => {
  const pages: OldPage[] = [];
  for await (const page of source.read()) pages.push(page);
  return pages;
};
const nobody = { indexNumbers: [], documentNumbers: [] };
const plan = async (source: OldSource) =>
  planImport({
    ...{ source, mapping: await mapping(), ground, batch: '旧站', inspect },
    findHolders: () => Promise.resolve(nobody),
  });

describe('readText', () => {
  const gbk = Buffer.from('b9abbfaa', 'hex'); // 公开
  it.each([
    ['UTF-8', Buffer.from('公开'), 'utf-8', false],
    ['a byte order mark', Buffer.from('\ufeff公开'), 'utf-8', false],
    ['UTF-16', Buffer.from('\ufeff公开', 'utf16le'), 'utf-16le', false],
    ['GBK that nobody declares', gbk, 'gb18030', true],
    ['GBK', Buffer.concat([Buffer.from('<meta charset="GBK">'), gbk]), 'gb18030', false],
    [
      'GBK that calls itself UTF-8',
      Buffer.concat([Buffer.from('<meta charset=utf-8>'), gbk]),
      'gb18030',
      true,
    ],
  ])('reads %s', (_what, bytes, encoding, isGuessed) => {
    const read = readText(bytes, { html: true });
    expect(read).toMatchObject({ encoding, isGuessed });
    expect(read.text).toContain('公开');
  });
});

describe('dates', () => {
  it.each([
    ['2019-05-06 10:23', '2019-05-06T02:23:00.000Z'],
    ['2019年5月6日 9时3分', '2019-05-06T01:03:00.000Z'],
    ['2019/5/6', '2019-05-05T16:00:00.000Z'],
    ['20190506', '2019-05-05T16:00:00.000Z'],
    ['2019-06-31', undefined],
    ['1019-06-30', undefined],
    ['昨天', undefined],
  ])('%s', (text, at) => expect(readDate(text)?.toISOString()).toBe(at));
  it('prefers the one that is called so', () => {
    expect(findDate('今天是2026年1月1日 发布时间：2018-12-01 来源')?.toISOString()).toBe(
      '2018-11-30T16:00:00.000Z',
    );
  });
});

describe('a folder', () => {
  it('is read in order, without pages that list others', async () => {
    const pages = await all(openFolder(path.join(FIXTURES, 'site'), await mapping()));
    expect(pages.map(({ key }) => key)).toEqual([
      'broken/4.htm',
      'tzgg/3.htm',
      'xwdt/2019/1.htm',
      'xwdt/2019/2.htm',
    ]);
    expect(pages[2]).toMatchObject({
      title: '全区生态环境保护工作会议召开',
      column: '工作动态',
      author: '林一鸣',
      publishedAt: '2019-03-05 10:23',
      address: 'http://www.old.example/xwdt/2019/1.htm',
      remarks: [],
    });
    expect(pages[1]).toMatchObject({
      title: '关于开展检查的通知',
      source: '办公室',
      author: '周初雪',
      publishedAt: '2018-11-30T16:00:00.000Z',
    });
    expect(pages[1]?.remarks.map(({ code }) => code)).toEqual(['encoding-guessed', 'date-guessed']);
  });

  it('is planned: what is missing is said, page by page', async () => {
    const { pages } = await plan(openFolder(path.join(FIXTURES, 'site'), await mapping()));
    const [broken, notice, meeting, tasks] = pages;
    expect(broken?.remarks.map(({ code }) => code).sort()).toEqual([
      ...['attachment-missing', 'author-missing', 'column-unknown', 'date-missing'],
      ...['file-outside', 'picture-missing'],
    ]);
    expect(notice).toMatchObject({ columnId: 'c1', publishedOn: '2018-12-01' });
    expect(meeting).toMatchObject({ files: 2, redirectKey: '/xwdt/2019/1.htm', remarks: [] });
    expect(tasks?.remarks.map(toSentence)).toEqual([
      '去掉了不能保留的内容：iframe×1',
      '站内链接没有对应的页面，已去掉链接：1 个，如 /zt/old.htm',
    ]);
    const totals = toTotals({ pages, byAddress: new Map() });
    expect(totals).toMatchObject({ pages: 4, faulty: 1, warned: 2 });
    expect(toReportLines(totals).join('\n')).toContain('图片不存在：1');
  });
});

describe('a table', () => {
  it.each(['items.csv', 'items-gb18030.csv'])('is read from %s', async (name) => {
    const { pages } = await plan(await openCsv(path.join(FIXTURES, name), await mapping()));
    const codes = pages.map(({ remarks }) =>
      remarks.map(({ code }) => code).filter((code) => code !== 'encoding-guessed'),
    );
    expect(codes).toEqual([[], [], ['date-missing', 'attachment-missing'], ['address-twice']]);
    expect(pages[0]).toMatchObject({
      title: '第一篇,带逗号',
      key: 'http://www.old.example/show.jsp?id=1',
      redirectKey: '/show.jsp?id=1',
      files: 2,
    });
  });

  it('needs a heading for the title', async () => {
    const source = await openCsv(path.join(FIXTURES, 'mapping.json'), await mapping());
    await expect(all(source)).rejects.toThrow('标题');
  });
});

describe('judgePage', () => {
  it('takes department, type and column by the mapping', async () => {
    const page = readHtml(
      Buffer.from(
        '<meta name="ColumnName" content="政策文件"><meta name="PubDate" content="2030-01-01"><div id="zoom">甲</div>',
      ),
      'a/1.htm',
      1,
      mappingSchema.parse({}),
    );
    const own = mappingSchema.parse({
      columns: { 政策文件: 'news' },
      types: { 政策文件: '规范性文件' },
    });
    const judged = judgePage(page, own, ground);
    expect(judged).toMatchObject({
      type: 'normative-document',
      columnId: 'c1',
      address: '/a/1.htm',
    });
    expect(judged.remarks.map(({ code }) => code)).toEqual([
      ...['title-missing', 'department-missing', 'date-in-future', 'author-missing'],
    ]);
  });
  it('gives a page the same document id each time', () => {
    expect(toDocumentId('a', 'b')).toBe(toDocumentId('a', 'b'));
    expect(toDocumentId('a', 'b')).toMatch(/^[a-z][a-z0-9]{23}$/);
    expect(toDocumentId('a', 'b')).not.toBe(toDocumentId('b', 'b'));
  });
});

describe('references', () => {
  const of = { baseUrl: 'http://www.old.example', hosts: ['old.example'] };
  it.each([
    ['a.jpg', 'x/a.jpg'],
    ['../a.jpg?v=1', 'a.jpg'],
    ['/img/%E4%B8%AD.jpg', 'img/中.jpg'],
    ['http://old.example/a.jpg', 'a.jpg'],
    ['//www.old.example/a.jpg', 'a.jpg'],
    ['http://other.example/a.jpg', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s', (reference, local) => expect(toLocalPath(reference, 'x', of)).toBe(local));
  it.each(['../../etc/passwd', '/../../etc/passwd', '..%2f..%2fetc%2fpasswd'])(
    '%s does not leave the folder',
    async (reference) => {
      const found = await findFile(path.join(FIXTURES, 'site'), reference, 'xwdt', of);
      expect(found.kind).toBe('outside');
    },
  );
  it.each([
    ['2.htm', '/x/2.htm'],
    ['/show.jsp?id=2', '/show.jsp?id=2'],
    ['https://other.example/1.htm', undefined],
    ['a.pdf', undefined],
    ['javascript:x()', undefined],
  ])('a link %s', (href, key) =>
    expect(toLinkKey(href, 'http://www.old.example/x/1.htm', of)).toBe(key),
  );
});
