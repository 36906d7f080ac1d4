import { describe, expect, it } from 'vitest';

import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { DiffNode } from '../../../../src/contracts/revision-diff';
import { diffTexts } from './diff-texts';
import { pairFiles } from './pair-files';

const say = (node: DiffNode): string => {
  if ('tag' in node) return node.children.map(say).join('');
  const signs = { same: '', added: '+', removed: '-' };
  return node.mark === 'same' ? node.text : `[${signs[node.mark]}${node.text}]`;
};
const linesOf = (before: string, after: string) => diffTexts(before, after).body.map(say);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `第${n}行`);

describe('diffTexts', () => {
  it('tells words within a line that stayed', () => {
    expect(linesOf('附件\n共计48.6亿元\n落款', '附件\n共计48.9亿元\n落款')).toEqual([
      '附件',
      '共计[-48.6][+48.9]亿元',
      '落款',
    ]);
  });

  it('leaves out what is far from a change, and says where', () => {
    const before = numbered(60);
    const after = before.map((line, at) => (at === 30 ? '另外写的一行字' : line));
    expect(linesOf(before.join('\n'), after.join('\n'))).toEqual([
      ...['……', '第28行', '第29行'],
      ...['[-第30行]', '[+另外写的一行字]', '第31行', '第32行', '……'],
    ]);
  });

  it('says nothing of texts that are alike but for empty lines', () => {
    expect(diffTexts('甲\n\n乙', '甲\n乙\n')).toEqual({ body: [], coarse: false, cut: false });
  });

  it('ends with texts that share nothing and are as long as a reader keeps', () => {
    const noise = (seed: number) =>
      Array.from({ length: 60_000 }, (_, n) => `${(n * seed) % 99_991}行`).join('\n');
    const began = performance.now();
    const { cut, coarse, body } = diffTexts(noise(7919), noise(104_729));
    expect(cut || coarse).toBe(true);
    expect(body.length).toBeLessThanOrEqual(40_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('pairFiles', () => {
  const file = (fileId: string, name: string, sha256: string) =>
    ({ fileId, name, sha256, extension: '.docx' }) as FileReference;
  const content = (...attachments: FileReference[]) =>
    ({ attachments, documentFile: null }) as unknown as RevisionContent;
  const pairsOf = (before: RevisionContent, after: RevisionContent) =>
    pairFiles(before, after).map((pair) => `${pair.before.sha256}→${pair.after.sha256}`);

  it('holds a file against the one whose place it took', () => {
    expect(pairsOf(content(file('1', '甲', 'a')), content(file('1', '乙', 'b')))).toEqual(['a→b']);
    expect(pairsOf(content(file('1', '甲', 'a')), content(file('2', '甲', 'b')))).toEqual(['a→b']);
    expect(pairsOf(content(file('1', '甲', 'a')), content(file('2', '乙', 'b')))).toEqual(['a→b']);
  });

  it('pairs nothing where it would have to guess, nor what stayed', () => {
    const before = content(file('1', '甲', 'a'), file('2', '乙', 'b'));
    expect(pairsOf(before, content(file('3', '丙', 'c')))).toEqual([]);
    expect(pairsOf(before, content(file('9', '别名', 'a'), file('8', '乙', 'c')))).toEqual(['b→c']);
  });
});
