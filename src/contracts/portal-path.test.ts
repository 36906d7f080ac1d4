import { describe, expect, it } from 'vitest';

import { toAddress, toItemOfAddress, toItemPath } from './portal-path';

const PORTAL = 'https://www.example.gov.cn';
const item = { type: 'news-post', documentId: 'abc1', locale: 'zh-Hans' } as const;

describe('the item that an address names', () => {
  it.each([
    ['whole', `${PORTAL}/news-post/abc1.html`],
    ['from the slash on', '/news-post/abc1.html'],
    ['with what networks add', `${PORTAL}/news-post/abc1.html?from=timeline#top`],
  ])('%s', (_how, address) => {
    expect(toItemOfAddress(address, PORTAL)).toEqual(item);
  });

  it('has a language', () => {
    expect(toItemOfAddress('/en/news-post/abc1.html', PORTAL)).toEqual({ ...item, locale: 'en' });
  });

  it.each([
    ['of another site', 'https://example.com/news-post/abc1.html'],
    ['of a column', '/columns/notices/'],
    ['of another scheme', 'javascript:alert(1)'],
    ['that is none', 'http://['],
    ['of nothing', ''],
  ])('is none for one %s', (_how, address) => {
    expect(toItemOfAddress(address, PORTAL)).toBeUndefined();
  });

  it('is found below a folder that the portal stands in', () => {
    const address = toAddress(toItemPath(item));
    expect(toItemOfAddress(`http://host/site${address}`, 'http://host/site')).toEqual(item);
    expect(toItemOfAddress(`http://host${address}`, 'http://host/site')).toBeUndefined();
  });
});
