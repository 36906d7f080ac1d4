import { describe, expect, it } from 'vitest';

import { writeZip } from '../../../../../src/platform/files/write-zip';
import { samplePicture } from '../../../../../test/support/sample-picture';
import { aWordFile } from '../../../../../test/support/word-file';
import { toWordHtml } from '../../core/docx/to-word-html';
import { type Conversion, convertDocx, type Converted } from './convert-docx';
import { writeDocx } from './write-docx';

const picture = samplePicture(400, 200);
const images = new Map([
  [
    'f1',
    { dataUri: `data:image/png;base64,${picture.toString('base64')}`, width: 400, height: 200 },
  ],
]);
const BODY = `<h2 style="text-align:center">一、总体情况</h2>
<p style="text-indent:2em">完成<strong>投资</strong>48.6亿元<span data-footnote="统计局 &lt;2020&gt;"></span>，见<a href="https://example.com/a?b=1&amp;c=2">公报</a>。</p>
<figure data-file-id="f1" data-width="50"><img alt="现场"><figcaption>图1</figcaption></figure>
<table><colgroup><col style="width: 100px"><col style="width: 200px"><col style="width: 200px"></colgroup><tbody>
<tr><th rowspan="2"><p>地区</p></th><th colspan="2"><p>里程</p></th></tr><tr><th><p>计划</p></th><th><p>完成</p></th></tr>
<tr><td><p>甲市</p></td><td><p>320</p></td><td><p>345</p></td></tr></tbody></table>
<ol><li><p>压实责任</p></li><li><p>保障资金</p></li></ol><p style="text-align:right">二〇二〇年</p>`;

const isConverted = (conversion: Conversion): conversion is Converted => 'html' in conversion;
const write = (body: string, title = '关于<公路>的通报') =>
  writeDocx(toWordHtml({ title, body, isHtml: true, images }), title);
const read = async (bytes: Buffer): Promise<Converted> => {
  const conversion = await convertDocx(bytes);
  if (!isConverted(conversion)) throw new Error(conversion.refusal);
  return conversion;
};

describe('a body as a Word file, opened again', () => {
  it('has title, words, alignment, indent, merged cells, list, footnote and picture', async () => {
    const { html, pictures, report } = await read(await write(BODY));
    for (const piece of [
      '<p style="text-align:center">关于&lt;公路&gt;的通报</p>',
      '<h2 style="text-align:center">一、总体情况</h2>',
      '<p style="text-indent:2em">完成<strong>投资</strong>48.6亿元<sup>[1]</sup>，见<a href="https://example.com/a?b=1&amp;c=2">公报</a>。</p>',
      '<figure data-file-id="picture-0">',
      '<td rowspan="2"><p>地区</p></td><td colspan="2"><p>里程</p></td>',
      '<ol><li><p>压实责任</p></li><li><p>保障资金</p></li></ol>',
      '<p style="text-align:right">二〇二〇年</p>',
      '[1] 统计局 &lt;2020&gt;',
    ])
      expect(html).toContain(piece);
    expect(report.kept.tables).toBe(1);
    expect(pictures.map(({ mime }) => mime)).toEqual(['image/png']);
    expect(Buffer.from(pictures[0]?.bytes ?? []).equals(picture)).toBe(true);
  });
  it('is made of plain text too', async () => {
    const bytes = await writeDocx(
      toWordHtml({ title: '', body: '一<b>\n\n二', isHtml: false, images }),
      '',
    );
    expect((await read(bytes)).html).toBe(
      '<p style="text-indent:2em">一&lt;b&gt;</p><p style="text-indent:2em">二</p>',
    );
  });
});

describe('a Word file as a body', () => {
  it('keeps headings, layout of styles, lists, merged cells with widths, notes and pictures, and counts the rest', async () => {
    const { html, pictures, report } = await read(aWordFile());
    expect(html).toBe(
      [
        '<h2 style="text-align:center">关于农村公路建设情况的通报</h2>',
        '<h2>一、总体情况</h2>',
        '<p style="text-indent:2em">今年完成<strong>投资</strong>48.6亿元<span data-footnote="省统计局通报。"></span>。</p>',
        '<p style="text-indent:2em">手工缩进的一段。</p>',
        '<p style="text-align:right">落款</p>',
        '<ol><li><p>压实责任</p><ol><li><p>县级责任</p></li></ol></li><li><p>保障资金</p></li></ol>',
        '<table><colgroup><col style="width:100px" /><col style="width:200px" /><col style="width:200px" /></colgroup><tbody>',
        '<tr><td rowspan="2"><p>地区</p></td><td colspan="2"><p>里程</p></td></tr><tr><td><p>计划</p></td><td><p>完成</p></td></tr></tbody></table>',
        '<p>见下图</p><figure data-file-id="picture-0"><img alt="施工现场" /></figure><figure data-file-id="picture-1"><img alt="施工现场" /></figure>',
      ].join(''),
    );
    expect(pictures.map(({ mime }) => mime)).toEqual(['image/png', 'image/x-emf']);
    expect(report).toEqual({
      kept: { paragraphs: 13, tables: 1, footnotes: 1, pictures: 0 },
      dropped: {
        charts: 0,
        formulas: 1,
        comments: 0,
        deletions: 1,
        headingNumbers: 0,
        backgrounds: 1,
        pictures: 0,
      },
    });
  });
  it('lets nothing of the file become markup', async () => {
    const evil = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=x()&gt;';
    const { html } = await read(
      aWordFile({ document: `<w:p><w:r><w:t>${evil}</w:t></w:r></w:p>` }),
    );
    expect(html).toBe(`<p>${evil}</p>`);
  });
});

describe('what is no Word file', () => {
  it.each([
    ['text', Buffer.from('hello'), 'docx.not-docx'],
    ['an old or locked file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'docx.old-format'],
    ['a broken ZIP', Buffer.from('PK\u0003\u0004 nothing', 'latin1'), 'docx.broken'],
  ])('is refused: %s', async (_what, bytes, refusal) => {
    expect(await convertDocx(bytes)).toEqual({ refusal });
  });
  it('is refused when it unpacks to more than is allowed', async () => {
    const bomb = writeZip([
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
      { name: 'word/document.xml', bytes: Buffer.alloc(60 * 1024 * 1024, 32) },
    ]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await convertDocx(bomb)).toEqual({ refusal: 'docx.too-large' });
  });
  it('is refused when the file lies about what it unpacks to', async () => {
    const bytes = writeZip([
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
      { name: 'word/document.xml', bytes: Buffer.alloc(5_000_000, 32) },
    ]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5_000_000);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(50);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size)) lie.copy(bytes, at);
    expect(await convertDocx(bytes)).toEqual({ refusal: 'docx.broken' });
  });
  it('is refused when it is another kind of ZIP', async () => {
    const bytes = writeZip([{ name: 'a.txt', bytes: Buffer.from('a') }]);
    expect(await convertDocx(bytes)).toEqual({ refusal: 'docx.not-docx' });
  });
  it('is refused when it is cut off', async () => {
    const bytes = await write(BODY);
    expect(await convertDocx(bytes.subarray(0, bytes.length - 200))).toEqual({
      refusal: 'docx.broken',
    });
  });
});
