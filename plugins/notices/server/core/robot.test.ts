import { describe, expect, it } from 'vitest';

import { toRobotError, toRobots } from './robot';

describe('robots', () => {
  it('are named by kind, address and key', () => {
    expect(
      toRobots('wecom+https://a.example/send?key=1, dingtalk+https://b.example/x?t=2#SEC3'),
    ).toEqual([
      { kind: 'wecom', url: 'https://a.example/send?key=1', secret: '' },
      { kind: 'dingtalk', url: 'https://b.example/x?t=2', secret: 'SEC3' },
    ]);
  });

  it('are none where one of them is none', () => {
    for (const text of ['https://a.example', 'slack+https://a.example', 'wecom+ftp://a', ''])
      expect(toRobots(text)).toBeNull();
  });
});

describe('an answer', () => {
  it('is a yes only where it says 0', () => {
    expect(toRobotError(200, { errcode: 0, errmsg: 'ok' })).toBeNull();
    expect(toRobotError(200, { code: 0, msg: 'success', data: {} })).toBeNull();
  });

  it('of HTTP 200 with another code is a no, in the words of the service', () => {
    const refused = { errcode: 310000, errmsg: 'sign not match' };
    expect(toRobotError(200, refused)).toBe('HTTP 200 310000 sign not match');
    expect(toRobotError(200, { code: 19021, msg: 'sign match fail' })).toContain('19021');
    expect(toRobotError(200, {})).toBe('HTTP 200');
    expect(toRobotError(502, '<html>')).toBe('HTTP 502');
    expect(toRobotError(500, { errcode: 0 })).toBe('HTTP 500 0');
  });
});
