import { describe, expect, it } from 'vitest';

import { isLinkable, toAddress } from './links';

describe('toAddress', () => {
  it.each([
    ['https://example.gov.cn/a', 'https://example.gov.cn/a'],
    [' www.gov.cn ', 'https://www.gov.cn'],
    ['gov.cn/zhengce?a=1', 'https://gov.cn/zhengce?a=1'],
    ['office@example.gov.cn', 'mailto:office@example.gov.cn'],
    ['tel:010-12345', 'tel:010-12345'],
  ])('completes %s', (typed, address) => expect(toAddress(typed)).toBe(address));
  it.each(['', '办公室', 'javascript:alert(1)', '/admin', 'file:///c:/a.docx', 'a b.cn'])(
    'takes %j for no address',
    (typed) => expect(toAddress(typed)).toBeNull(),
  );
});

describe('isLinkable', () => {
  it.each(['javascript:x()', 'data:text/html,x', '//evil.example', '#top'])(
    'refuses %s',
    (address) => expect(isLinkable(address)).toBe(false),
  );
});
