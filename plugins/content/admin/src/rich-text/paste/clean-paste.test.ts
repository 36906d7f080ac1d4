import { readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';

import { cleanPaste } from './clean-paste';
import type { Element, Leaf } from './tree';

/** What cheerio parses (by the rules of browsers), as the cleaner's tree. */
type Parsed = {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
};
const toTree = (node: Parsed): Element => ({
  tag: node.name ?? '',
  attributes: node.attribs ?? {},
  children: (node.children ?? []).flatMap(toLeaf),
});
const toLeaf = (node: Parsed): Leaf[] => {
  if (node.type === 'text') return [{ text: node.data ?? '' }];
  if (node.type === 'comment' || node.type === 'directive') return [{ comment: node.data ?? '' }];
  return node.name === undefined ? [] : [toTree(node)];
};
const parse = (html: string): Element => toTree(load(html)('html')[0] as unknown as Parsed);

const fixture = (name: string) =>
  readFileSync(path.join(__dirname, '../../../../../../test/fixtures/clipboard', name), 'utf8');
const clean = (html: string, rtf = '') => cleanPaste({ html, rtf }, parse);

describe('what Word 2016 copies', () => {
  const { html, pictures, kept, lost } = clean(fixture('word-2016.html'), fixture('word-2016.rtf'));
  it('keeps the centred title and first-line indents', () => {
    expect(html).toContain(
      '<p style="text-align: center">关于做好秋冬季大气污染防治工作的通知</p>',
    );
    expect(html).toContain('<p style="text-indent: 2em">为深入贯彻落实党中央、国务院决策部署，');
    expect(html).toContain('<strong>持续改善空气质量</strong>');
    expect(html).toContain('<p>各街道办事处、镇人民政府：</p>');
    expect(html).toContain('<p style="text-align: right">区生态环境局</p>');
  });
  it('makes real lists of three levels', () => {
    expect(html).toContain(
      '<ol><li><p>强化源头防控</p><ol type="a"><li><p>工业源</p><ol type="i"><li><p>锅炉</p></li><li><p>窑炉</p></li></ol></li><li><p>移动源</p></li></ol></li><li><p>严格执法监管</p></li></ol>',
    );
    expect(html).toContain('<ul><li><p>宣传引导</p></li><li><p>考核问责</p></li></ul>');
  });
  it('keeps numbers that a list cannot show as words', () =>
    expect(html).toContain('<p>一、工作目标</p>'));
  it('keeps merged cells, widths and backgrounds', () => {
    expect(html).toContain(
      '<table><colgroup><col style="width: 138px"><col style="width: 138px"><col style="width: 138px"></colgroup><tbody><tr><td colspan="2" colwidth="138,138" style="background-color: #d9e2f3; vertical-align: top"><p style="text-align: center"><strong>指标</strong></p></td>',
    );
    expect(html).toContain('<td rowspan="2" colwidth="138"><p>空气质量</p></td>');
    expect(html).toContain('<p>PM<sub>2.5</sub></p>');
    expect(html).toContain('style="background-color: #ffff00; vertical-align: top"><p></p></td>');
  });
  it('drops deletions, remarks and hidden text, and keeps insertions', () => {
    expect(html).toContain('工作按统一部署、分级负责的原则推进');
    for (const gone of ['原定方案', '柳1', '暂不公开', '请核对', 'mso', 'class=', 'o:p']) {
      expect(html).not.toContain(gone);
    }
  });
  it('keeps links of the web and drops those to a disk', () => {
    expect(html).toContain(
      '<a href="https://www.gov.cn/zhengce/index.htm?a=1&amp;b=2">中国政府网</a>',
    );
    expect(html).toContain('和附件。');
  });
  it('moves notes to where they stand', () =>
    expect(html).toContain('<span data-footnote="指本年10月至次年3月。"></span>'));
  it('takes pictures from the RTF, and says which cannot be kept', () => {
    expect(pictures.map(({ mime, data }) => [mime, data.slice(0, 8)])).toEqual([
      ['image/png', '89504e47'],
      ['image/jpeg', 'ffd8ffdb'],
    ]);
    expect(html).toContain(
      '<figure data-pending="p1" data-width="50"><img alt="执法人员现场检查"></figure>',
    );
    expect(html).toContain('<figure data-pending="p2"><img alt=""></figure>');
    expect(kept).toEqual({ table: 1, picture: 2, footnote: 1 });
    expect(lost).toEqual({ drawing: 1, 'text-box': 1, comment: 1 });
  });
  it('keeps the words of a text box', () => expect(html).toContain('<p>联系人：综合科</p>'));
});

describe('what WPS copies', () => {
  const { html, pictures, kept, lost } = clean(fixture('wps.html'), fixture('wps.rtf'));
  it('keeps structure and takes the picture from the RTF', () => {
    expect(html).toBe(
      '<h2 style="text-align: center">全区河湖长制工作会议召开</h2>' +
        '<p style="text-indent: 2em">会议强调，要<strong>压实责任</strong>，2026年底前完成。</p>' +
        '<p>（一）巡河护河</p>' +
        '<ol><li><p>每月巡查</p></li><li><p>发现问题及时上报</p></li></ol>' +
        '<table><colgroup><col style="width: 142px"><col style="width: 142px"><col style="width: 142px"></colgroup><tbody>' +
        '<tr><td colspan="2" colwidth="142,142" style="background-color: #e2efd9"><p style="text-align: center">断面</p></td>' +
        '<td colwidth="142" style="vertical-align: top"><p>水质</p></td></tr>' +
        '<tr><td colwidth="142" style="vertical-align: top"><p>东江</p></td><td colwidth="142" style="vertical-align: top"><p>入口</p></td><td colwidth="142" style="vertical-align: top"><p>Ⅱ类</p></td></tr>' +
        '</tbody></table><figure data-pending="p1"><img alt=""></figure>',
    );
    expect(pictures.map(({ mime }) => mime)).toEqual(['image/jpeg']);
    expect([kept, lost]).toEqual([{ table: 1, picture: 1, footnote: 0 }, {}]);
  });
});

describe('what a web page copies', () => {
  it('counts pictures of other sites instead of linking to them', () => {
    const { html, lost } = clean(
      '<div><p>正文</p><img src="https://example.com/a.jpg" width="300"><img src="//example.com/b.gif" width="1" height="1"></div>',
    );
    expect([html, lost]).toEqual(['<p>正文</p>', { 'remote-picture': 1 }]);
  });
  it('keeps pictures that are inside the text', () => {
    const { html, pictures } = clean('<p>甲<img src="data:image/png;base64,iVBORw0KGgo=">乙</p>');
    expect(html).toBe('<p>甲</p><figure data-pending="p1"><img alt=""></figure><p>乙</p>');
    expect(pictures[0]).toMatchObject({ encoding: 'base64', data: 'iVBORw0KGgo=' });
  });
  it.each([
    [
      'lists',
      '<ol start="3"><li>一<ul><li>二</li></ul></li></ol>',
      '<ol start="3"><li><p>一</p><ul><li><p>二</p></li></ul></li></ol>',
    ],
    [
      'a list straight inside a list',
      '<ul><li>一</li><ul><li>二</li></ul></ul>',
      '<ul><li><p>一</p><ul><li><p>二</p></li></ul></li></ul>',
    ],
    ['headings below the first level', '<h2>一</h2><h5>二</h5>', '<h2>一</h2><h4>二</h4>'],
    ['headings of the first level', '<h1>一</h1><h2>二</h2>', '<h2>一</h2><h3>二</h3>'],
    [
      'spaces typed as an indent',
      '<p>　　会议指出</p>',
      '<p style="text-indent: 2em">会议指出</p>',
    ],
    ['crossed-out words', '<p>甲<del>乙</del></p>', '<p>甲<s>乙</s></p>'],
    ['loose words', '甲<br>乙<div>丙</div>', '<p>甲<br>乙</p><p>丙</p>'],
    ['quotations', '<blockquote>甲</blockquote>', '<blockquote><p>甲</p></blockquote>'],
    ['a wrapper that is not bold', '<b style="font-weight:normal"><p>甲</p></b>', '<p>甲</p>'],
    ['signs of HTML', '<p>1 &lt; 2 &amp; "3"</p>', '<p>1 &lt; 2 &amp; &quot;3&quot;</p>'],
    [
      'a header cell',
      '<table><thead><tr><th>甲</th></tr></thead></table>',
      '<table><tbody><tr><th><p>甲</p></th></tr></tbody></table>',
    ],
  ])('keeps %s', (_what, dirty, expected) => expect(clean(dirty).html).toBe(expected));
  it.each([
    ['scripts and forms', '<p>甲<script>x()</script><input value="1"></p>', { form: 1 }],
    ['embedded films', '<p>甲</p><iframe src="https://example.com"></iframe>', { media: 1 }],
    ['a link with a script', '<p><a href="javascript:x()">甲</a></p>', {}],
    ['hidden text', '<p>甲<span style="display:none">乙</span></p>', {}],
  ])('drops %s', (_what, dirty, expected) => {
    const { html, lost } = clean(dirty);
    expect([html, lost]).toEqual(['<p>甲</p>', expected]);
  });
  it('gives the words of a table inside a table to its cell', () => {
    const { html, lost } = clean(
      '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>',
    );
    expect(html).toBe('<table><tbody><tr><td><p>甲</p><p>乙</p></td></tr></tbody></table>');
    expect(lost).toEqual({ 'nested-table': 1 });
  });
});

describe('pictures of which the counts in HTML and RTF differ', () => {
  it('go by their width, and never to another place', () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><p><img width=40 src="file:///c:/1.gif"></p><p><img width=300 src="file:///c:/2.png"></p><p><img width=553 src="file:///c:/3.png"></p></html>';
    const { pictures, lost } = clean(
      html,
      fixture('word-2016.rtf').replace(/\{\\\*\\shppict\{\\pict\\picscalex100[^}]*\}[^}]*\}\}/, ''),
    );
    expect(pictures.map(({ mime }) => mime)).toEqual(['image/png', 'image/jpeg']);
    expect(lost).toEqual({ 'local-picture': 1 });
  });
});
