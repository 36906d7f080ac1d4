import { describe, expect, it } from 'vitest';

import { mergeForms, toChanges } from './merge-form';

const before = { title: '旧标题', summary: '摘要', author: '林一鸣', accounts: ['portal'] };

describe('two people in one form', () => {
  it('keep what each of them changed, and mine where both did', () => {
    const theirs = { ...before, title: '对方的标题', author: '王编辑' };
    const mine = { ...before, title: '我的标题', summary: '我的摘要' };
    expect(mergeForms({ before, theirs, mine })).toEqual({
      title: '我的标题',
      summary: '我的摘要',
      author: '王编辑',
      accounts: ['portal'],
    });
    expect(toChanges({ before, theirs, mine }).map(({ field, by }) => [field, by])).toEqual([
      ['title', 'both'],
      ['summary', 'me'],
      ['author', 'them'],
    ]);
  });

  it('need not choose where both changed a field alike', () => {
    const theirs = { ...before, title: '新' };
    expect(toChanges({ before, theirs, mine: theirs }).map(({ by }) => by)).toEqual(['them']);
  });

  it('do not differ where one has nothing in another way', () => {
    const theirs = { ...before, cover: null, column: { connect: [], disconnect: [] } };
    const mine = { ...before, link: '', column: { disconnect: [], connect: [] } };
    expect(toChanges({ before, theirs, mine })).toEqual([]);
  });

  it('keeps what I emptied empty', () => {
    const theirs = { ...before, title: '对方的标题' };
    const { summary: _gone, ...mine } = before;
    expect(mergeForms({ before, theirs, mine })).toMatchObject({
      title: '对方的标题',
      summary: undefined,
    });
  });
});
