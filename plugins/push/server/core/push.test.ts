import { describe, expect, it } from 'vitest';

import { PUSH_FAILURES, toDifferences, toPhase, toPushFailure, toSteps } from './push';
import { toPushMessage } from './push-words';

describe('the order of a push', () => {
  it('is files, pages of items with the notices in their place, what links to them, and what is gone', () => {
    const gone = new Set(['news-post/b.html', 'files/2.pdf']);
    const paths = [
      ...['index.html', 'news-post/b.html', 'columns/news/index.html', 'news-post/a.html'],
      ...['files/2.pdf', 'files/1.pdf', 'en/news-post/a.html', '.withdrawn/news-post/b.html'],
      'news-post/a.html',
    ];
    expect(toSteps(paths, (path) => !gone.has(path))).toEqual([
      ['files/1.pdf'],
      ['news-post/a.html', 'en/news-post/a.html', '.withdrawn/news-post/b.html'],
      ['index.html', 'columns/news/index.html'],
      ['news-post/b.html', 'files/2.pdf'],
    ]);
    expect(toSteps([], () => true)).toEqual([]);
    expect(toPhase('.redirects/0a.json')).toBe(3);
  });
});

describe('what rsync and ssh say', () => {
  it.each([
    [{ code: 0, stderr: '' }, null],
    [{ code: 24, stderr: 'some files vanished' }, null],
    [{ code: 255, stderr: 'ssh: connect to host x port 22: Connection refused' }, 'unreachable'],
    [{ code: 12, stderr: 'kex_exchange: Connection closed by remote host' }, 'unreachable'],
    [{ code: 255, stderr: 'Host key verification failed.' }, 'host-key'],
    [{ code: 255, stderr: 'g@x: Permission denied (publickey).' }, 'key-refused'],
    [{ code: 12, stderr: 'bash: line 1: rsync: command not found' }, 'no-rsync-there'],
    [
      { code: 11, stderr: 'rsync: [Receiver] mkdir "/a/b" failed: No such file or directory' },
      'no-folder',
    ],
    [{ code: 23, stderr: 'rsync: mkstemp "/a/.x" failed: Permission denied (13)' }, 'no-right'],
    [{ code: 11, stderr: 'write failed: No space left on device (28)' }, 'disk-full'],
    [{ code: 12, stderr: 'connection unexpectedly closed' }, 'line-cut'],
    [{ code: null, stderr: '' }, 'line-cut'],
    [{ code: 1, stderr: 'syntax' }, 'other'],
  ] as const)('%j is %s', (ended, failure) => expect(toPushFailure(ended)).toBe(failure));

  it('is told in words for each', () => {
    const words = PUSH_FAILURES.map(toPushMessage);
    expect(new Set(words).size).toBe(PUSH_FAILURES.length);
    expect(words[0]).toMatch(/^尚未推送到外网主机：.+。系统会继续重试。$/);
  });
});

describe('a comparison', () => {
  it('names files that lack, differ or are foreign, and no folders', () => {
    const said = [
      '<f+++++++++ news-post/a b.html',
      '<fc........ index.html',
      '<fcst...... files/1.pdf',
      'cd+++++++++ en/',
      '*deleting   news-post/planted.html',
      '*deleting   old/',
      '.d..t...... ./',
      '',
    ];
    expect(toDifferences(said.join('\n'))).toEqual([
      { code: 'far-missing', path: 'news-post/a b.html' },
      { code: 'far-altered', path: 'index.html' },
      { code: 'far-altered', path: 'files/1.pdf' },
      { code: 'far-extra', path: 'news-post/planted.html' },
    ]);
  });
});
