import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FileReference } from '../../../../../src/contracts/revision';
import { type BodyContext, toRichBody } from './rich-body';

const file = (fileId: string, changes: Partial<FileReference> = {}): FileReference => ({
  fileId,
  sha256: fileId.padEnd(64, '0'),
  name: `${fileId}.png`,
  extension: '.png',
  mime: 'image/png',
  sizeBytes: 2048,
  alternativeText: null,
  caption: null,
  width: 1200,
  height: 800,
  focalPoint: null,
  sizes: [],
  ...changes,
});
const size = (letter: string, width: number) => ({
  sha256: letter.repeat(64),
  extension: '.webp',
  width,
  height: (width / 3) * 2,
  sizeBytes: 9,
});
const context: BodyContext = {
  locale: 'zh-Hans',
  files: [
    file('f1', { sizes: [size('a', 480), size('b', 960)] }),
    file('f2', { name: '表.pdf', extension: '.pdf', mime: 'application/pdf' }),
    file('f3', { name: '片.mp4', extension: '.mp4', mime: 'video/mp4' }),
  ],
  toFileAddress: ({ sha256, extension }) => `/files/${sha256.slice(0, 2)}${extension}`,
  toItemAddress: (type, id) => (id === 'live' ? `/${type}/${id}.html` : undefined),
};
const render = (html: string, changes: Partial<BodyContext> = {}) =>
  toRichBody(html, { ...context, ...changes }).markup;

describe('a body on the portal', () => {
  it('shows pictures by their bytes, smaller copies for smaller screens, words and width of the body', () => {
    expect(
      render(
        '<figure data-file-id="f1" data-width="50"><img alt="会场"><figcaption>图 1</figcaption></figure>',
      ).replaceAll(/\s+/g, ' '),
    ).toContain(
      '<figure class="width-50"><img src="/files/f1.png" srcset="/files/aa.webp 480w, /files/bb.webp 960w, /files/f1.png 1200w" sizes="(max-width: 640px) 50vw, 440px" alt="会场" width="1200" height="800" loading="lazy" /><figcaption>图 1</figcaption></figure>',
    );
  });
  it('leaves out a picture that the revision does not hold, and plays a film', () => {
    expect(render('<figure data-file-id="x"><figcaption>图</figcaption></figure>')).not.toContain(
      '图',
    );
    expect(render('<figure data-file-id="f3"><figcaption>片</figcaption></figure>')).toContain(
      '<video',
    );
  });
  it('offers attachments in the text with kind and size', () => {
    expect(render('<p>见<a data-file-id="f2">附表</a>。</p>').replace(/\s+>/g, '>')).toContain(
      '见<a href="/files/f2.pdf" download="表.pdf">附表</a><span class="kind">PDF 2 KB</span>。',
    );
  });
  it('links to items that are public, and leaves the words of those that are not', () => {
    expect(
      render(
        '<p><a data-item-id="live" data-item-type="news-post">甲</a><a data-item-id="gone" data-item-type="news-post">乙</a></p>',
      ),
    ).toContain('<p><a href="/news-post/live.html">甲</a>乙</p>');
  });
  it('links out with care', () => {
    expect(render('<p><a href="https://example.com/a?b=1&amp;c=2">甲</a></p>')).toContain(
      '<a href="https://example.com/a?b=1&amp;c=2" rel="noopener nofollow">甲</a>',
    );
    expect(render('<p><a href="tel:010-1">甲</a></p>')).toContain('<a href="tel:010-1">甲</a>');
  });
  it('numbers footnotes, lists them in the end and leads there and back', () => {
    const $ = load(
      render(
        '<p>甲<span data-footnote="一 &lt;b&gt;"></span>乙<span data-footnote="二"></span></p>',
      ),
    );
    expect($('sup.note').text()).toBe('[1][2]');
    expect($('section.notes li').length).toBe(2);
    expect($('#note-1').text()).toContain('一 <b>');
    expect($('sup.note a').first().attr('href')).toBe('#note-1');
    expect($('#note-2 a').attr('href')).toBe('#note-2-from');
  });
  it('keeps merged cells, shares of widths, colours and alignment of a table, in a box that scrolls', () => {
    const $ = load(
      render(`<table><colgroup><col style="width: 100px"><col style="width: 300px"></colgroup><tbody>
        <tr><th colspan="2" style="background-color: #12407a; text-align: center"><p>表头</p></th></tr>
        <tr><td rowspan="2" style="vertical-align: top"><p>甲</p></td><td><p>乙</p></td></tr><tr><td><p>丙</p></td></tr></tbody></table>`),
    );
    expect($('div.table').attr('aria-label')).toBe('表格 1');
    expect(
      $('col')
        .map((_, col) => $(col).attr('width'))
        .get(),
    ).toEqual(['25%', '75%']);
    expect($('th').attr()).toEqual({
      scope: 'col',
      colspan: '2',
      bgcolor: '#12407a',
      class: 'align-center on-dark',
    });
    expect($('td[rowspan]').attr('class')).toBe('at-top');
  });
  it('says alignment and indent by class, and does not indent twice', () => {
    expect(render('<p style="text-indent: 2em">　　甲</p>')).toContain('<p class="indent">甲</p>');
    expect(render('<h2 style="text-align: center">乙</h2>')).toContain(
      '<h2 class="align-center">乙</h2>',
    );
    expect(render('<p>甲</p><p></p><p>　　乙</p>')).toContain('<p>甲</p><p>　　乙</p>');
  });
  it('keeps the words of what lies too deep for any text', () => {
    const deep = `${'<blockquote>'.repeat(3000)}甲${'</blockquote>'.repeat(3000)}`;
    expect(render(deep)).toContain('甲');
  });
});

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x()",
  'javascript:alert(1)',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '</div></article><style>*{}</style>',
  '<!--',
  ']]>',
  '\u202e\u0000',
];
const evil = fc.oneof(fc.constantFrom(...EVIL), fc.string());
const piece = fc
  .tuple(
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `<p style="${text}">${text}</p>`,
      (text: string) =>
        `<figure data-file-id="f1" data-width="${text}"><img alt="${text}" src="${text}"><figcaption>${text}</figcaption></figure>`,
      (text: string) => `<a href="${text}">${text}</a>`,
      (text: string) => `<a data-file-id="f2" title='${text}'>${text}`,
      (text: string) => `<a data-item-id="${text}" data-item-type="${text}">${text}</a>`,
      (text: string) => `<span data-footnote='${text}'>${text}</span>`,
      (text: string) =>
        `<table><tr><td style="background-color:${text}" colspan="${text}">${text}<table>`,
      (text: string) => `<ol type="${text}" start="${text}"><li>${text}`,
      (text: string) => `<svg><style>${text}</style></svg><math><mtext>${text}`,
    ),
    evil,
  )
  .map(([wrap, text]) => wrap(text));

const TAGS =
  /^(?:html|head|body|div|p|h[234]|ul|ol|li|blockquote|hr|br|table|tbody|tr|td|th|colgroup|col|figure|figcaption|img|video|a|sup|sub|strong|em|u|s|span|section)$/;
const ATTRIBUTES =
  /^(?:class|id|href|rel|download|src|srcset|sizes|alt|width|height|loading|start|type|colspan|rowspan|scope|bgcolor|role|tabindex|aria-label|controls|preload)$/;

it('lets no text of a person become markup, whatever a body holds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), evil, (pieces, name) => {
      const files = context.files.map((one) => ({ ...one, name }));
      const $ = load(render(pieces.join(''), { files }));
      $('*').each((_, node) => {
        const element = node as unknown as { tagName: string; attribs: Record<string, string> };
        expect(element.tagName).toMatch(TAGS);
        for (const [attribute, value] of Object.entries(element.attribs)) {
          expect(attribute).toMatch(ATTRIBUTES);
          if (attribute === 'href' || attribute === 'src')
            expect(value).toMatch(/^(?:https?:|mailto:|tel:|\/|#note-\d+)/i);
        }
      });
      expect(
        $('*')
          .contents()
          .filter((_, node) => node.type === 'comment').length,
      ).toBe(0);
    }),
    { numRuns: 300 },
  );
});
