import { describe, expect, it } from 'vitest';

import { isShown, toRange, toSegments } from './static-file';

describe('toSegments', () => {
  it.each([
    '/../x',
    '/a/../../x',
    '/%2e%2e/x',
    '/a%2f..%2fx',
    '/.env',
    '/a/.new-1',
    '/a%00',
    '/a\\..\\x',
    '/%',
    '/c:/x',
  ])('refuses %s', (pathname) => expect(toSegments(pathname)).toBeUndefined());
  it('takes what is plain', () => {
    expect(toSegments('/columns//a/2020-03.html')).toEqual(['columns', 'a', '2020-03.html']);
  });
});

describe('toRange', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=2-4', { start: 2, end: 4 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=10-', 'impossible'],
    ['bytes=5-2', 'impossible'],
  ])('%s of ten bytes', (header, range) => expect(toRange(header, 10)).toEqual(range));
});

describe('isShown', () => {
  it('shows pictures, films and PDF; HTML, SVG and unknown files are downloaded', () => {
    expect(['a.jpg', 'a.mp4', 'a.pdf'].map(isShown)).toEqual([true, true, true]);
    expect(['a.html', 'a.svg', 'a.docx', 'a'].map(isShown)).toEqual([false, false, false, false]);
  });
});
