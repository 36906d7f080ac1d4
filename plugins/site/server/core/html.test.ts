import { describe, expect, it } from 'vitest';

import { html, toSafeUrl } from './html';

describe('html', () => {
  it('escapes text in elements and attributes', () => {
    expect(html`<a title="${'"><script>&\''}">${'<b>'}</a>`.markup).toBe(
      '<a title="&quot;&gt;&lt;script&gt;&amp;&#39;">&lt;b&gt;</a>',
    );
  });
  it('keeps HTML, joins lists, leaves out what is nothing, and prints zero', () => {
    expect(html`${[html`<i>${'&'}</i>`, null, false, undefined, 0, 'x']}`.markup).toBe(
      '<i>&amp;</i>0x',
    );
  });
  it('drops control characters', () => {
    expect(html`${'a\u0000\u0008b\nc\td'}`.markup).toBe('ab\nc\td');
  });
});

describe('toSafeUrl', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/x',
    'ftp://x',
    'http://a b',
    '',
    null,
  ])('refuses %s', (address) => expect(toSafeUrl(address)).toBeUndefined());
  it('takes http and https', () => {
    expect(toSafeUrl(' https://example.com/公开?a=1 ')).toBe(
      'https://example.com/%E5%85%AC%E5%BC%80?a=1',
    );
    expect(toSafeUrl('http://example.com/"x')).toBe('http://example.com/%22x');
  });
});
