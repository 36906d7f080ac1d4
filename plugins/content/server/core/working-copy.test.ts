import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ITEM_TYPES } from '../../../../src/contracts/item';
import { revisionContent } from '../../../../src/contracts/revision';
import { toCanonical } from './canonical';
import { cleanData, withoutIdleAnswer } from './clean-text';
import { toRevisionContent, type WorkingCopy } from './working-copy';

const aCopy = (
  fields: Record<string, unknown> = {},
  traits: Partial<WorkingCopy> = {},
): WorkingCopy => ({
  type: 'news-post',
  documentId: 'doc1',
  locale: 'zh-Hans',
  fields,
  columnId: null,
  departmentId: null,
  files: [],
  ...traits,
});

describe('a snapshot of a working copy', () => {
  it('is a valid revision whatever rubbish the fields hold', () => {
    const names = ['title', 'body', 'accounts', 'variants', 'interprets', 'issuedOn', 'format'];
    names.push('correction');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
        fc.constantFrom(...ITEM_TYPES),
        (fields, type) => {
          expect(() =>
            revisionContent.parse(toRevisionContent(aCopy(fields, { type }))),
          ).not.toThrow();
        },
      ),
    );
  });

  it('takes blank text for none and keeps the rest as typed', () => {
    const content = toRevisionContent(aCopy({ title: ' \n', body: ' 正文 ' }));
    expect([content.title, content.body]).toEqual([null, { format: 'text', text: ' 正文 ' }]);
  });

  it('counts an account once, in one order, and a variant only of a wanted account', () => {
    const content = toRevisionContent(
      aCopy({
        accounts: ['wechat', 'portal', 'wechat', 3],
        variants: { wechat: { title: '短题' }, weibo: { title: '不要' }, portal: { title: ' ' } },
      }),
    );
    expect(content.accounts).toEqual(['portal', 'wechat']);
    expect(content.variants).toEqual({ wechat: { title: '短题', summary: null, text: null } });
  });
});

describe('whether readers are told of a correction', () => {
  const told = { corrects: 7, told: true, note: ' 改了日期 ' };
  it('makes the revision one of format version 3, and nothing else does', () => {
    const answered = toRevisionContent(aCopy({ correction: told }));
    expect(answered).toMatchObject({ formatVersion: 3, correction: { note: '改了日期' } });
    expect(revisionContent.safeParse({ ...answered, formatVersion: 2 }).success).toBe(false);
    for (const correction of [null, undefined, {}, 'x', { ...told, corrects: '7' }]) {
      const content = toRevisionContent(aCopy({ correction }));
      expect(content.formatVersion).toBe(2);
      expect('correction' in content).toBe(false);
    }
  });
  it('keeps no words where they are not told', () =>
    expect(toRevisionContent(aCopy({ correction: { ...told, told: false } })).correction).toEqual({
      corrects: 7,
      told: false,
      note: null,
    }));
  it('is forgotten by a save where nothing is public', () => {
    const data = { title: '题', correction: told };
    expect(withoutIdleAnswer(data, 7)).toBe(data);
    expect(withoutIdleAnswer(data, null)).toEqual({ title: '题', correction: null });
    expect(withoutIdleAnswer({ title: '题' }, null)).toEqual({ title: '题' });
  });
});

describe('the fingerprint', () => {
  it('is the sha256 of the canonical bytes, the same whatever order the fields came in', () => {
    const one = toCanonical(toRevisionContent(aCopy({ title: '甲', author: '乙' })));
    const two = toCanonical(toRevisionContent(aCopy({ author: '乙', title: '甲' })));
    expect(one.fingerprint).toBe(createHash('sha256').update(one.bytes).digest('hex'));
    expect(two.fingerprint).toBe(one.fingerprint);
  });

  it('differs between documents, locales and types with the same text', () => {
    const names = [
      aCopy({ title: '甲' }),
      aCopy({ title: '甲' }, { documentId: 'doc2' }),
      aCopy({ title: '甲' }, { locale: 'en' }),
      aCopy({ title: '甲' }, { type: 'interpretation' }),
    ].map((copy) => toCanonical(toRevisionContent(copy)).fingerprint);
    expect(new Set(names).size).toBe(4);
  });
});

describe('what is stored of typed text', () => {
  it('has no NUL, one kind of line end and composed characters, inside JSON too', () => {
    expect(
      cleanData({ title: 'a\u0000b\r\nc\rd', accounts: ['e\u0301'], order: 1, issuedOn: null }),
    ).toEqual({ title: 'ab\nc\nd', accounts: ['é'], order: 1, issuedOn: null });
  });
  it('keeps a string that is no JSON in a JSON field', () => {
    expect(cleanData({ accounts: 'rubbish', variants: '{"a":1}' })).toEqual({
      accounts: '"rubbish"',
      variants: '{"a":1}',
    });
  });
});
