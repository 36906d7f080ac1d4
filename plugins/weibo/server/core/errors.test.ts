import { describe, expect, it } from 'vitest';

import { toEnglish } from '../../../../src/contracts/in-english';
import { toMessage, toWeiboError } from './errors';

describe('an error of Weibo', () => {
  it.each([
    [20032, 'accepted'],
    [20019, 'duplicate'],
    [20017, 'duplicate'],
    [20111, 'duplicate'],
    [10001, 'unknown'],
    [21332, 'parks'],
    [20012, 'editor'],
    [10023, 'next-hour'],
    [20016, 'minutes'],
    [10014, 'operator'],
    [99999, 'ours'],
  ])('%i is %s', (code, errorClass) => {
    expect(toWeiboError(code, '').class).toBe(errorClass);
  });

  it('10017 that speaks of a domain is for the operator: the safe domain is not bound', () => {
    expect(toWeiboError(10017, 'text not find domain!').class).toBe('operator');
    expect(toWeiboError(10017, 'appkey not bind domain!').zh).toContain('安全域名');
    expect(toWeiboError(10017, 'param error').class).toBe('ours');
  });

  it('is told in Chinese with what to do and its code, and in English', () => {
    const message = toMessage(21327, toWeiboError(21327, ''));
    expect(message).toContain('重新授权');
    expect(message).toContain('21327');
    expect(toEnglish(message)).toContain('authorise the account again');
  });
});
