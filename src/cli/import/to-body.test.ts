import { describe, expect, it } from 'vitest';

import { convertBody, findReferences, type References } from './to-body';

const references: References = {
  file: (reference) => ({ 'a.jpg': 'f1', 'b.png': 'f2', '/x/附件.pdf': 'f3' })[reference],
  item: (reference) =>
    reference === '../2019/2.htm' ? { type: 'news-post', documentId: 'd2' } : undefined,
};
const convert = (html: string) => convertBody(html, references).html;

describe('convertBody', () => {
  it.each([
    ['loose text', '第一段<br><br>第二段', '<p>第一段</p><p>第二段</p>'],
    ['divisions', '<div><div>甲</div><div>乙</div></div>', '<p>甲</p><p>乙</p>'],
    ['text beside blocks', '<div>甲<p>乙</p>丙</div>', '<p>甲</p><p>乙</p><p>丙</p>'],
    ['an indent of blanks', '<p>　　会议指出</p>', '<p style="text-indent:2em">会议指出</p>'],
    [
      'an indent by style',
      '<p style="text-indent: 32px; color: red">甲</p>',
      '<p style="text-indent:2em">甲</p>',
    ],
    [
      'a breaking indent',
      '<p>　　甲<br>　　乙</p>',
      '<p style="text-indent:2em">甲</p><p style="text-indent:2em">乙</p>',
    ],
    [
      'what is centred',
      '<center>通知</center><p align="right">办公室</p>',
      '<p style="text-align:center">通知</p><p style="text-align:right">办公室</p>',
    ],
    ['empty paragraphs', '<p>&nbsp;</p><p>甲</p><p><span></span></p>', '<p>甲</p>'],
    [
      'fonts',
      '<p><font face="x"><span style="x">甲</span></font><b>乙</b></p>',
      '<p>甲<strong>乙</strong></p>',
    ],
    [
      'pictures',
      '<p>甲<img src="a.jpg" alt="会场"><img src="b.png"></p><p>乙</p>',
      '<p>甲</p><figure data-file-id="f1"><img alt="会场" /></figure><figure data-file-id="f2"><img alt="" /></figure><p>乙</p>',
    ],
    ['a picture that is gone', '<p>甲<img src="c.jpg"></p>', '<p>甲</p>'],
    [
      'a picture in a link',
      '<a href="big.html"><img src="a.jpg"></a>',
      '<figure data-file-id="f1"><img alt="" /></figure>',
    ],
    [
      'an attachment',
      '<p><a href="/x/附件.pdf">附件</a></p>',
      '<p><a data-file-id="f3">附件</a></p>',
    ],
    [
      'a page of the batch',
      '<p><a href="../2019/2.htm">见</a></p>',
      '<p><a data-item-id="d2" data-item-type="news-post">见</a></p>',
    ],
    [
      'another site',
      '<p><a href="https://www.gov.cn/x.htm" target="_blank">国务院</a></p>',
      '<p><a href="https://www.gov.cn/x.htm">国务院</a></p>',
    ],
    [
      'a table',
      '<table border=1><thead><tr><th>名</th></tr></thead><tbody><tr><td colspan=2 bgcolor="#FFEEAA">甲</td></tr></tbody></table>',
      '<table><tbody><tr><th><p>名</p></th></tr><tr><td colspan="2" style="background-color:#ffeeaa"><p>甲</p></td></tr></tbody></table>',
    ],
    ['a list', '<ul><li>甲</li></ul>', '<ul><li><p>甲</p></li></ul>'],
  ])('keeps %s', (_what, html, expected) => expect(convert(html)).toBe(expected));

  it('says what was lost', () => {
    const { html, dropped, lostLinks } = convertBody(
      '<p>甲</p><iframe src="x"></iframe><script>alert(1)</script><a href="index.htm">首页</a><a href="#">顶</a>',
      references,
    );
    expect({ html, dropped, lostLinks }).toEqual({
      html: '<p>甲</p><p>首页顶</p>',
      dropped: ['iframe', 'script'],
      lostLinks: ['index.htm'],
    });
  });
});

it('findReferences names pictures and files, each once', () => {
  expect(
    findReferences(
      '<img src="a.jpg"><img data-src="b.png"><img src="a.jpg"><a href="c.docx?x=1">x</a><a href="d.htm">y</a>',
    ),
  ).toEqual({ pictures: ['a.jpg', 'b.png'], files: ['c.docx?x=1'] });
});
