import { describe, expect, it } from 'vitest';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { aRevisionContent } from '../../../../test/support/revision-content';
import { findMissingFields } from './missing-fields';

const known = {
  columnIds: new Set(['c1']),
  departmentIds: new Set(['d1']),
  accountIds: new Set(['portal', 'wechat']),
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
});
