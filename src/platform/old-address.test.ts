import { describe, expect, it } from 'vitest';

import { toRedirectKey, toRedirectShard, toRequestedKeys } from './old-address';

describe('toRedirectKey', () => {
  it.each([
    ['http://www.old.example/info/1043/12345.htm', '/info/1043/12345.htm'],
    ['https://old.example:8080/show.jsp?id=123&a=b', '/show.jsp?id=123&a=b'],
    ['/info//1.htm#top', '/info/1.htm'],
    ['http://old.example/a/%e4%b8%ad.htm', '/a/%E4%B8%AD.htm'],
    ['http://old.example/a/中.htm', '/a/%E4%B8%AD.htm'],
    ['http://old.example/a/%d6%d0.htm', '/a/%D6%D0.htm'],
    ['http://old.example/a%20b.htm', '/a%20b.htm'],
    ['http://old.example/?id=1', '/?id=1'],
  ])('%s is asked for as %s', (address, key) => expect(toRedirectKey(address)).toBe(key));

  it.each(['http://old.example/', '', 'javascript:alert(1)', 'mailto:a@old.example', 'ftp://x/y'])(
    'takes %j for no page',
    (address) => expect(toRedirectKey(address)).toBeUndefined(),
  );
});

describe('toRequestedKeys', () => {
  it('tries the query, then the path alone', () => {
    expect(toRequestedKeys('/info/1.htm?from=timeline')).toEqual([
      '/info/1.htm?from=timeline',
      '/info/1.htm',
    ]);
    expect(toRequestedKeys('/?id=1')).toEqual(['/?id=1']);
    expect(toRequestedKeys('//evil.example/x')).toEqual(['/evil.example/x']);
    expect(toRequestedKeys('/')).toEqual([]);
  });
});

it('spreads keys over 256 lists', () => {
  const shards = new Set(Array.from({ length: 5000 }, (_, n) => toRedirectShard(`/info/${n}.htm`)));
  expect(shards.size).toBe(256);
});
