import { describe, expect, it } from 'vitest';

import { findStatus, readAnswer, type Status, statusAnswer, toStatus } from './statuses';

const at = (text: string, createdAt: string): Status => ({
  ...{ id: createdAt, text, createdAt: new Date(createdAt), address: '' },
  reads: { reposts: 0, comments: 0, attitudes: 0 },
});

describe('an answer of Weibo', () => {
  it('is an error by its code, said as number or as string', () => {
    const error = { kind: 'error', code: 20012, error: 'Text too long' };
    expect(
      readAnswer({ status: 400, text: '{"error_code":20012,"error":"Text too long"}' }),
    ).toEqual(error);
    expect(
      readAnswer({ status: 403, text: '{"error_code":"20012","error":"Text too long"}' }),
    ).toEqual(error);
  });

  it.each([
    [502, '<html>Bad Gateway</html>'],
    [200, '{"idstr":"50512'],
    [403, '{}'],
    [302, ''],
  ])('%i that says nothing readable is not taken for a refusal', (status, text) => {
    expect(readAnswer({ status, text })).toEqual({ kind: 'unreadable', status });
  });

  it('names a post by the string, whose number loses digits', () => {
    const text =
      '{"id":9007199254740993,"idstr":"9007199254740993","created_at":"Wed Oct 24 23:49:17 +0800 2012","text":"a"}';
    const status = toStatus(statusAnswer.parse(JSON.parse(text)));
    expect(status.id).toBe('9007199254740993');
    expect(status.createdAt).toEqual(new Date('2012-10-24T15:49:17Z'));
  });
});

describe('a post that is looked up', () => {
  const since = new Date('2020-03-05T01:30:00Z');
  const text = '今天植树 & 浇水。 https://www.example.gov.cn/a.html';

  it('is found by its words, whatever became of its address and signs', () => {
    const there = at('今天植树 &amp; 浇水。 http://t.cn/A6x1yz', '2020-03-05T01:30:02Z');
    expect(findStatus([at('别的', '2020-03-05T01:30:05Z'), there], { text, since })).toBe(there);
  });

  it('is none that stood there before the attempt', () => {
    const older = at('今天植树 & 浇水。', '2020-03-05T01:20:00Z');
    expect(findStatus([older], { text, since })).toBeUndefined();
  });
});
