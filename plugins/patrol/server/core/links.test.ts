import { describe, expect, it } from 'vitest';

import { isLineDown, judgeLink } from './judge-link';
import { toFilesOf, toPageLinks } from './page-links';

const PORTAL = 'https://portal.example';

describe('links of a page', () => {
  it('are those of its text, each once, as they are asked for', () => {
    const page = `<nav><a href="/nav.html">x</a></nav><article><a href="/news-post/a.html#x">a</a>
      <a class="y" href="/news-post/a.html?b=1">a</a><a href="https://portal.example/columns/news/">b</a>
      <a href="https://other.example/a?b=1&amp;c=2#d">c</a><a href="mailto:a@b.example">d</a><a href="#e">e</a>
      <a href="/report?page=%2F">f</a><a href="javascript:alert(1)">g</a><a href="http://[">h</a></article><a href="/foot">i</a>`;
    expect(toPageLinks(page, PORTAL)).toEqual([
      '/columns/news/',
      '/news-post/a.html',
      'https://other.example/a?b=1&c=2',
    ]);
  });

  it('name the files of which one must stand', () => {
    expect(toFilesOf('/')).toEqual(['index.html']);
    expect(toFilesOf('/columns/news/')).toEqual(['columns/news/index.html']);
    expect(toFilesOf('/a%20b.html')).toEqual(['a b.html', 'a b.html/index.html']);
    for (const bad of ['/%', '/../x', '/.made-by', '/%00']) expect(toFilesOf(bad), bad).toEqual([]);
  });
});

describe('an answer', () => {
  it.each([
    ['ok', { status: 200 }],
    ['ok', { status: 403 }],
    ['404', { status: 404 }],
    ['500', { status: 500 }],
    ['not-found', { failure: 'not-found' }],
  ])('is judged as %s', (result, answer) => expect(judgeLink(answer)).toBe(result));

  it('of nobody at all is our own line', () => {
    expect(isLineDown(['not-found', 'timeout', 'refused'])).toBe(true);
    expect(isLineDown(['not-found', 'timeout', '404'])).toBe(false);
    expect(isLineDown(['not-found', 'timeout'])).toBe(false);
  });
});
