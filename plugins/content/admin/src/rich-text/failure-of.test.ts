import { describe, expect, it } from 'vitest';

import { failureOf } from './failure-of';

const named = (name: string, message: string, more = {}) =>
  Object.assign(new Error(message), { name, ...more });
const answered = { response: { data: {} } };

describe('why a request failed', () => {
  it('is what the server said', () =>
    expect(failureOf(named('FetchError', '磁盘空间不足', answered))).toBe('磁盘空间不足'));
  it.each([
    ['the connection is gone', new TypeError('Failed to fetch')],
    ['the answer is no answer of ours', named('SyntaxError', 'Unexpected token <')],
    ['it said nothing', named('FetchError', '', answered)],
    ['nobody could read what it said', named('FetchError', 'Server Error')],
    ['it is no error at all', 'gone'],
  ])('is not told in the browser’s words where %s', (_why, error) =>
    expect(failureOf(error)).toBeNull(),
  );
});
