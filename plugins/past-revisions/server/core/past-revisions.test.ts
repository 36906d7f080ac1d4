import { describe, expect, it } from 'vitest';

import { toChain } from '../../../../src/contracts/publication-chain';
import { aFileReference, aRevisionContent } from '../../../../test/support/revision-content';
import { findGone } from './find-gone';
import { toPastRevisions } from './past-revision';
import { toForm } from './to-form';

const cover = aFileReference({ fileId: 'cover', name: '会场.jpg' });
const inBody = aFileReference({ fileId: 'inBody', name: '图1.png', sha256: '2'.repeat(64) });
const content = aRevisionContent({
  cover,
  body: { format: 'html', html: '<p>正文</p>' },
  bodyFiles: [inBody],
  repeals: ['n1', 'n2'],
});
const files = new Map([
  ['cover', 7],
  ['inBody', 8],
]);

describe('a revision as the fields of the form', () => {
  it('holds what the type has, empty fields too, and files by their rows', () => {
    const names = ['title', 'body', 'column', 'cover', 'attachments', 'summary', 'correction'];
    expect(toForm(content, files, names)).toEqual({
      title: '标题',
      body: '<p>正文</p>',
      column: 'c1',
      cover: 7,
      attachments: [],
      summary: null,
      correction: null,
    });
  });
  it('brings the old address of what was taken over', () => {
    const takenFrom = { address: 'http://old.example/1.html', publishedOn: null };
    const names = ['takenFromAddress', 'takenFromPublishedOn'];
    expect(toForm(aRevisionContent({ takenFrom }), files, names)).toEqual({
      takenFromAddress: takenFrom.address,
      takenFromPublishedOn: null,
    });
  });
});

describe('what is gone', () => {
  const all = {
    files,
    columns: new Set(['c1']),
    departments: new Set(['d1']),
    documents: new Set(['n1', 'n2']),
  };
  it('is nothing where all is there', () => expect(findGone(content, all)).toEqual([]));
  it('is named at its field', () => {
    const none = { files: new Map(), columns: new Set<string>(), departments: new Set<string>() };
    const documents = new Set(['n1']);
    expect(findGone(content, { ...none, documents })).toEqual([
      { path: 'column', message: '栏目已被删除' },
      { path: 'department', message: '来源处室已被删除' },
      { path: 'cover', message: '文件已被删除：会场.jpg' },
      { path: 'body', message: '文件已被删除：图1.png' },
      { path: 'repeals', message: '所选文件中有 1 份已被删除' },
    ]);
  });
});

describe('published revisions', () => {
  const publication = (publicationId: number, fingerprint: string | null) =>
    ({ publicationId, fingerprint, kind: fingerprint ? 'first' : 'withdrawal' }) as never;
  const macs = {
    isGenuine: (_kind: string, row: { publicationId: number }) => row.publicationId !== 9,
  };
  it('are numbered from the first, without withdrawals and without what is forged', () => {
    const rows = [
      publication(3, 'a'),
      publication(5, null),
      publication(9, 'x'),
      publication(7, 'b'),
    ];
    const found = toPastRevisions(toChain(rows, macs as never));
    expect(found.map(({ number, fingerprint, isLive }) => [number, fingerprint, isLive])).toEqual([
      [2, 'b', true],
      [1, 'a', false],
    ]);
  });
});
