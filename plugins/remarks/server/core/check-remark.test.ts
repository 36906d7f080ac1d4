import { describe, expect, it } from 'vitest';

import { checkRemark, type Remark } from './check-remark';

const KNOWN = {
  fields: ['title', 'body'],
  thread: { begunBy: 'admin:1' },
  mayMention: ['admin:1', 'admin:2'],
};
const begin = (traits: object = {}): Remark => ({
  ...{ act: 'begin', caseId: 1, field: 'body', passage: '排污口' },
  ...{ words: '请核对', mentioned: [], ...traits },
});
const follow = (act: string, traits: object = {}): Remark =>
  ({ act, threadId: 1, words: '已改', mentioned: [], ...traits }) as Remark;
const check = (remark: Remark, person = 'admin:2') => checkRemark(remark, KNOWN, person);

describe('a remark', () => {
  it('points to the item, a field or a passage of one', () => {
    expect(check(begin())).toBeUndefined();
    expect(check(begin({ passage: null }))).toBeUndefined();
    expect(check(begin({ field: null, passage: null }))).toBeUndefined();
    expect(check(begin({ field: null }))).toBe('remark.bad-place');
    expect(check(begin({ field: 'constructor' }))).toBe('remark.bad-place');
  });

  it('says something, and not too much', () => {
    expect(check(begin({ words: ' \n' }))).toBe('remark.words-required');
    expect(check(begin({ words: '字'.repeat(1000) }))).toBeUndefined();
    expect(check(begin({ words: '字'.repeat(1001) }))).toBe('remark.too-long');
    expect(check(begin({ passage: '字'.repeat(301) }))).toBe('remark.too-long');
  });

  it('calls on nobody who may not read it', () => {
    expect(check(begin({ mentioned: ['admin:2'] }))).toBeUndefined();
    expect(check(begin({ mentioned: ['admin:3'] }))).toBe('remark.bad-mention');
    expect(check(follow('reply', { mentioned: Array(21).fill('admin:2') }))).toBe(
      'remark.bad-mention',
    );
  });

  it('resolves without words where the same person began it, and of another says how', () => {
    expect(check(follow('resolve', { words: '' }), 'admin:1')).toBeUndefined();
    expect(check(follow('resolve', { words: '' }))).toBe('remark.answer-required');
    expect(check(follow('resolve'))).toBeUndefined();
  });

  it('brings a thing up again with words, and knows no other act', () => {
    expect(check(follow('reopen'))).toBeUndefined();
    expect(check(follow('reopen', { words: '' }), 'admin:1')).toBe('remark.words-required');
    expect(check(follow('delete'))).toBe('remark.unknown-act');
  });
});
