import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isHtmlBody, toBodyFileIds, toBodyItemLinks } from './body-references';
import { toBodyText } from './body-to-text';
import { sanitiseBody } from './sanitise-body';

const RICH = `<h2 style="text-align: center">标题</h2><p style="text-indent: 2em">甲<strong>乙</strong><span data-footnote="注 1"></span></p>
<ol start="3" type="a"><li><p>一</p></li></ol>
<table><colgroup><col style="width: 120px" /></colgroup><tbody><tr><td colspan="2" colwidth="120,80" style="background-color: #ffeeaa"><p>格</p></td></tr></tbody></table>
<figure data-file-id="f1" data-width="50"><img alt="图" /><figcaption>图 1</figcaption></figure>
<p><a data-file-id="f2">附件.pdf</a><a data-item-id="d9" data-item-type="news-post">另见</a><a href="https://example.com/a?b=1&amp;c=2">链接</a></p>`;

describe('sanitiseBody', () => {
  it('keeps all that the editor writes', () => {
    const kept = sanitiseBody(RICH);
    for (const piece of [
      'text-align:center',
      'text-indent:2em',
      'data-footnote="注 1"',
      '<ol start="3" type="a">',
      'width:120px',
      'colspan="2"',
      'colwidth="120,80"',
      'background-color:#ffeeaa',
      '<figure data-file-id="f1" data-width="50"><img alt="图" /><figcaption>图 1</figcaption></figure>',
      '<a data-file-id="f2">附件.pdf</a>',
      '<a data-item-id="d9" data-item-type="news-post">另见</a>',
      'href="https://example.com/a?b=1&amp;c=2"',
    ])
      expect(kept).toContain(piece);
  });

  it.each([
    ['a script', '<p>甲<script>alert(1)</script></p>', '<p>甲</p>'],
    ['an event', '<p onclick="x()">甲</p>', '<p>甲</p>'],
    ['a scheme', '<p><a href="javascript:x()">甲</a></p>', '<p>甲</p>'],
    ['a scheme in disguise', '<p><a href=" java\nscript:x()">甲</a></p>', '<p>甲</p>'],
    ['a relative address', '<p><a href="/admin">甲</a></p>', '<p>甲</p>'],
    ['a protocol-relative address', '<p><a href="//evil.example">甲</a></p>', '<p>甲</p>'],
    [
      'an address of a picture',
      '<figure data-file-id="f"><img src="http://e/x.png"></figure>',
      '<figure data-file-id="f"><img /></figure>',
    ],
    [
      'style tricks',
      '<p style="position:fixed;text-align:right;background:url(x)">甲</p>',
      '<p style="text-align:right">甲</p>',
    ],
    ['a frame', '<p>甲</p><iframe src="http://e"></iframe>', '<p>甲</p>'],
    ['raw text', '<p>甲</p><xmp><img onerror=x()></xmp>', '<p>甲</p>'],
    ['vector graphics', '<svg onload="x()"><text>甲</text></svg>', '甲'],
    ['turned text', '<p>甲\u202e乙</p>', '<p>甲乙</p>'],
    [
      'a figure without a file',
      '<figure><figcaption>甲</figcaption></figure>',
      '<figcaption>甲</figcaption>',
    ],
    ['fonts', '<p><font color="red">甲</font></p>', '<p>甲</p>'],
  ])('drops %s and keeps the text', (_what, dirty, clean) => {
    expect(sanitiseBody(dirty)).toBe(clean);
  });

  it('is a fixed point whatever comes', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<table>',
        '<td colspan="2">',
        '<a href="http://e">',
        '</a>',
        '<span data-footnote="x">',
      ],
      ...[
        '<figure data-file-id="f1">',
        '&lt;',
        '&',
        '<',
        '>',
        '"',
        '甲',
        ' ',
        '<!--',
        '-->',
        '<li>',
        '<svg>',
        '<math>',
      ],
      ...[
        '<script>',
        '</script>',
        '<style>',
        '<p style="text-align:center;x:y">',
        '<noscript>',
        '<xmp>',
        '</xmp>',
        '<iframe>',
        '</iframe>',
        '<noembed>',
        '<plaintext>',
        '<title>',
        '<textarea>',
        '</textarea>',
        '<![CDATA[',
        '<img alt="x>">',
        "'",
        '\u0000',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = sanitiseBody(pieces.join(''));
        expect(sanitiseBody(once)).toBe(once);
        expect(once).not.toMatch(/<(?:script|svg|math|style|iframe)/i);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what a body points to', () => {
  it('is found, each once', () => {
    const body = sanitiseBody(RICH + RICH);
    expect(toBodyFileIds(body)).toEqual(['f1', 'f2']);
    expect(toBodyItemLinks(body)).toEqual([{ type: 'news-post', documentId: 'd9' }]);
  });
  it('tells HTML from plain text', () => {
    expect([isHtmlBody(' <p>甲</p>'), isHtmlBody('a < b'), isHtmlBody('<用户>说')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('toBodyText', () => {
  it('gives the words in reading order', () => {
    expect(toBodyText({ format: 'html', html: sanitiseBody(RICH) })).toBe(
      '标题\n\n甲乙（注 1）\n\n— 一\n\n格\n\n图 1\n\n附件.pdf另见链接',
    );
  });
});
