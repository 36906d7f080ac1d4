import { describe, expect, it } from 'vitest';

import { AppError } from '../app-error';
import { itemOfRequest } from './item-of-request';

const ask = (params: Record<string, string>, query: Record<string, unknown> = {}) =>
  itemOfRequest({ params: { type: 'news-post', documentId: 'doc1', ...params }, query });

const refusalOf = (work: () => unknown): { kind: string; message: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return { kind: 'none', message: '' };
};

describe('the item that an address names', () => {
  it('is read with the default locale where none is named', () => {
    expect(ask({})).toEqual({ type: 'news-post', documentId: 'doc1', locale: 'zh-Hans' });
    expect(ask({}, { locale: 'en' }).locale).toBe('en');
  });

  it.each([['a\u0000b'], [''], ['a b'], ['甲'], ["a';--"], ['../x'], ['a'.repeat(65)], ['a\n']])(
    'has no id like %j',
    (documentId) => {
      const refused = refusalOf(() => ask({ documentId }));
      expect(refused.kind).toBe('invalid');
      expect(refused.message).toContain('稿件编号');
      expect(refused.message).not.toMatch(/\p{Cc}/u);
    },
  );

  it.each([["';--"], ['fr'], ['zh-Hans\u0000'], [['en', 'zh-Hans']], [''], [{ a: '1' }]])(
    'has no locale like %j',
    (locale) => {
      const refused = refusalOf(() => ask({}, { locale }));
      expect(refused.kind).toBe('invalid');
      expect(refused.message).toContain('zh-Hans、en');
    },
  );

  it('has no type but the four', () => {
    expect(refusalOf(() => ask({ type: 'user' })).kind).toBe('missing');
  });
});
