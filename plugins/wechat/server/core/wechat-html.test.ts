import { describe, expect, it } from 'vitest';

import { sanitiseBody } from '../../../../src/platform/html/sanitise-body';
import { toWechatHtml } from './wechat-html';

const addressOf = (fileId: string) => `https://mmbiz.qpic.cn/${fileId}`;
const of = (html: string) =>
  toWechatHtml({ format: 'html', html: sanitiseBody(html) }, { addressOf });

/** Of what the community says WeChat keeps. */
const KEPT =
  'section p span strong em u h2 h3 h4 ul ol li blockquote table tbody tr th td br hr img'.split(
    ' ',
  );

describe('the HTML for WeChat', () => {
  const everything = `<h2>一</h2><p style="text-indent:2em">甲<strong>乙</strong><em>丙</em><u>丁</u><s>戊</s>H<sub>2</sub>O<br>
    <a href="https://www.example.gov.cn/a?b=1&amp;c=2">办法</a><span data-footnote="脚注">1</span></p><ul><li><p>项</p></li></ul>
    <ol start="3"><li>项</li></ol><blockquote><p>引</p></blockquote><hr><figure data-file-id="f1"><img alt="图"><figcaption>图一</figcaption></figure>
    <table><colgroup><col style="width:20px"></colgroup><tbody><tr><th colspan="2">表</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>`;

  it('holds nothing that WeChat strips: no other tag, no class, no id, no link, no outside picture', () => {
    const { html, pictures } = of(everything);
    const tags = [...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag);
    expect(tags.filter((tag) => !KEPT.includes(tag ?? ''))).toEqual([]);
    expect(html).not.toMatch(/ (class|id|href|data-[a-z-]+)=/);
    expect([...html.matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual([addressOf('f1')]);
    expect(pictures).toEqual(['f1']);
  });

  it('carries its style in each element', () => {
    const { html } = of('<p style="text-align:center">甲</p>');
    expect(html).toMatch(/^<p style="[^"]*font-size:16px[^"]*;text-align:center">甲<\/p>$/);
  });

  it('says the addresses of its links and its footnotes below, numbered', () => {
    const { html } = of(everything);
    expect(html).toContain('办法<span');
    expect(html).toContain('[1] https://www.example.gov.cn/a?b=1&amp;c=2</p>');
    expect(html).toContain('[2] 脚注</p>');
  });

  it('of plain text escapes what looks like a tag', () => {
    const { html } = toWechatHtml({ format: 'text', text: '甲<script>\n乙\n\n丙' }, { addressOf });
    expect(html).toMatch(/^<p[^>]*>甲&lt;script&gt;<br>乙<\/p><p[^>]*>丙<\/p>$/);
  });
});
