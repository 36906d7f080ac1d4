import { describe, expect, it } from 'vitest';

import { toEnglish } from '../../../../src/contracts/in-english';
import { toMessage, toTomorrow, toWechatError } from './errors';

describe('an error of WeChat', () => {
  it.each([
    [-1, 'unknown'],
    [42001, 'token'],
    [40125, 'parks'],
    [48001, 'operator'],
    [48021, 'person'],
    [45009, 'tomorrow'],
    [45166, 'editor'],
    [40007, 'gone'],
    [43002, 'ours'],
  ])('%i is %s', (code, errorClass) => expect(toWechatError(code, '').class).toBe(errorClass));

  it('of the whitelist names the address that WeChat sees', () => {
    const text = 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1-2-3';
    const message = toMessage(40164, toWechatError(40164, text));
    expect(message).toContain('请添加 203.0.113.7（微信错误 40164）');
    expect(toEnglish(message)).toContain('203.0.113.7');
  });
});

describe('tomorrow', () => {
  it('is five past midnight in China', () => {
    expect(toTomorrow(new Date('2026-03-05T15:59:00Z'))).toEqual(new Date('2026-03-05T16:05:00Z'));
    expect(toTomorrow(new Date('2026-03-05T16:01:00Z'))).toEqual(new Date('2026-03-06T16:05:00Z'));
  });
});
