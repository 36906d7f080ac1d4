import { describe, expect, it } from 'vitest';

import { checkRobot, readRobotForm, type RobotForm, toAddressEnd, toRobotError } from './robot';

const FORM: RobotForm = {
  ...{ kind: 'dingtalk', name: '值班群', url: 'https://b.example/x?t=2', secret: 'SEC3' },
  ...{ kinds: ['task'], on: true },
};
const pathsOf = (part: Partial<RobotForm>, kind: RobotForm['kind'] | null = null) =>
  checkRobot({ ...FORM, ...part }, kind).map(({ path }) => path);

describe('a form of a robot', () => {
  it('is read with its blanks cut off and each kind once', () => {
    const given = { ...FORM, name: ' 值班群 ', kinds: ['overdue', 'task', 'task'] };
    expect(readRobotForm(given)).toEqual({ ...FORM, kinds: ['task', 'overdue'] });
  });

  it('is none where no form could have sent it', () => {
    const bad = [null, {}, { ...FORM, kind: 'slack' }, { ...FORM, kinds: ['mention'] }];
    for (const given of [...bad, { ...FORM, on: 'yes' }, { ...FORM, sealed: 'x' }])
      expect(readRobotForm(given)).toBeNull();
  });

  it('wants a name, an address and something to say', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ name: '', url: '', kinds: [] })).toEqual(['name', 'url', 'kinds']);
    expect(pathsOf({ name: '长'.repeat(61) })).toEqual(['name']);
    for (const url of ['ftp://a.example', 'a.example', 'https://', 'https://a b', 'https://[x'])
      expect(pathsOf({ url })).toEqual(['url']);
  });

  it('may leave the address as it was, of the same service alone', () => {
    expect(pathsOf({ url: '' }, 'dingtalk')).toEqual([]);
    expect(pathsOf({ url: '' }, 'feishu')).toEqual(['url']);
  });

  it('shows of an address its last four characters', () =>
    expect(toAddressEnd('https://b.example/x?t=98765')).toBe('8765'));
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
