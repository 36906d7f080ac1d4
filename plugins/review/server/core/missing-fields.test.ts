import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { findMissingFields } from './missing-fields';

const accounts = [
  ['portal', 'portal', '门户网站', 'Portal'],
  ['wechat', 'wechat', '微信公众号', 'WeChat'],
  ['weibo', 'weibo', '官方微博', 'Weibo'],
].map(
  ([accountId = '', channel = '', nameZh = '', nameEn = '']) =>
    [accountId, { accountId, channel, connector: channel, nameZh, nameEn }] as const,
);
const known = {
  columnIds: new Set(['c1']),
  departmentIds: new Set(['d1']),
  accounts: new Map(accounts),
  today: '2026-03-02',
};

const paths = (traits: Partial<RevisionContent>) =>
  findMissingFields(aRevisionContent(traits), known).map(({ path }) => path);
const aFile = (sha256: string) => ({
  fileId: 'f',
  sha256,
  name: '附件.pdf',
  extension: '.pdf',
  mime: 'application/pdf',
  sizeBytes: 1,
  alternativeText: null,
  caption: null,
  width: null,
  height: null,
  focalPoint: null,
  sizes: [],
});

describe('what is missing before a submission', () => {
  it('is nothing for a complete item', () => expect(paths({})).toEqual([]));

  it.each([
    ['title', { title: null }],
    ['body', { body: { format: 'text' as const, text: null } }],
    ['column', { columnId: null }],
    ['column', { columnId: 'gone' }],
    ['department', { departmentId: null }],
    ['department', { departmentId: 'gone' }],
    ['author', { author: null }],
    ['origin', { origin: null }],
    ['origin', { origin: 'stolen' }],
    ['originName', { origin: 'repost' }],
    ['format', { format: null }],
    ['format', { format: 'poem' }],
    ['issuedOn', { issuedOn: null }],
    ['disclosure', { disclosure: null }],
    ['disclosure', { disclosure: 'on-request' }],
    ['disclosure', { disclosure: 'withheld' }],
    ['disclosure', { disclosure: 'maybe' }],
    ['accounts', { accounts: [] }],
    ['accounts', { accounts: ['portal', 'tiktok'] }],
    ['attachments', { attachments: [aFile('0'.repeat(64))] }],
  ])('names %s for %o, with a sentence', (path, traits) => {
    const missing = findMissingFields(aRevisionContent(traits), known);
    expect(missing.map((one) => one.path)).toEqual([path]);
    expect(missing[0]?.message).toMatch(/[\u4e00-\u9fff]{3}/);
  });

  it('is what an interpretation explains, in which form and by whom', () => {
    const type = 'interpretation' as const;
    expect(paths({ type })).toEqual(['interprets', 'interpretationForm', 'interpreter']);
    const said = { interprets: ['doc2'], interpretationForm: 'cases', interpreter: '法规处' };
    expect(paths({ type, ...said })).toEqual([]);
    expect(paths({ type, ...said, interpretationForm: 'song' })).toEqual(['interpretationForm']);
  });

  it('lets a social post be pictures alone', () => {
    const body = { format: 'text' as const, text: null };
    expect(paths({ type: 'social-post', body })).toEqual(['body']);
    expect(paths({ type: 'social-post', body, pictures: [aFile('a'.repeat(64))] })).toEqual([]);
  });

  describe('of what goes to WeChat and Weibo', () => {
    const text = (length: number) => ({ format: 'text' as const, text: '字'.repeat(length) });
    const find = (traits: Partial<RevisionContent>) =>
      findMissingFields(aRevisionContent({ type: 'social-post', ...traits }), known);

    it('is nothing that fits, or that is only longer than advised', () => {
      expect(find({ accounts: ['wechat'], title: '字'.repeat(64), body: text(19_999) })).toEqual(
        [],
      );
      expect(find({ accounts: ['weibo'], body: text(140) })).toEqual([]);
    });

    it('is what the account refuses, by the field that holds it', () => {
      const long = { title: '字'.repeat(65), summary: '字'.repeat(121), author: '字'.repeat(17) };
      const found = find({ accounts: ['wechat'], ...long, body: text(20_000) });
      expect(found.map(({ path }) => path)).toEqual(['title', 'author', 'summary', 'body']);
      expect(found[0]?.message).toBe(
        '“微信公众号”的标题有 65 字，最多 64 字 / The title for “WeChat” has 65 characters; 64 at most',
      );
    });

    it('is the text of the account’s own where it has one', () => {
      const own = { title: null, summary: null, text: '字'.repeat(141) };
      const found = find({ accounts: ['weibo'], body: text(10), variants: { weibo: own } });
      expect(found.map(({ path }) => path)).toEqual(['variants']);
      expect(
        find({ accounts: ['weibo'], body: text(141), variants: { weibo: { ...own, text: '短' } } }),
      ).toEqual([]);
    });

    it('is nothing of an account that is not wanted', () =>
      expect(find({ accounts: ['portal'], body: text(20_000) })).toEqual([]));

    it('counts the link of a Weibo post', () => {
      const link = 'https://example.gov.cn/a/1.html';
      expect(find({ accounts: ['weibo'], body: text(130), link })[0]?.message).toContain(
        '“官方微博”的正文（含链接）有 146 字，最多 140 字',
      );
    });
  });
});
