import { describe, expect, it } from 'vitest';

import { aFileReference, aRevisionContent } from '../../../../test/support/revision-content';
import { checkItem } from './check-item';
import { aSpot, type FileReading, toSpot } from './files/file-reading';
import { draftReading } from './files/reading-draft';

const attachment = aFileReference({ name: '附件.docx', sha256: 'a'.repeat(64) });
const check = (reading: FileReading, words: Parameters<typeof checkItem>[1]['words'] = []) =>
  checkItem(aRevisionContent({ attachments: [attachment] }), {
    ...{ words, today: '2026-11-27', linksNotPublic: [] },
    files: [{ file: attachment, reading }],
  });
const aText = (...lines: [string, ReturnType<typeof aSpot>][]): FileReading => {
  const draft = draftReading();
  for (const [text, spot] of lines) draft.add(text, spot);
  return draft.toReading();
};

describe('the text of a file', () => {
  it('is held against every rule, and the finding says where it stands', () => {
    const found = check(
      aText(
        ['第一段', aSpot('paragraph', 1)],
        ['电话13812345678', aSpot('row', 7, '名单')],
        ['写作攻府', aSpot('page', 3)],
      ),
      [{ wrong: '攻府', right: '政府', severity: 'block', fromOn: null, untilOn: null }],
    );
    expect(found).toMatchObject([
      {
        rule: 'mobile',
        severity: 'warn',
        path: 'attachments',
        before: '第一段 电话',
        file: { name: '附件.docx', spot: { kind: 'row', number: 7, sheet: '名单' } },
      },
      { rule: 'word', severity: 'block', answerable: false, file: { spot: { kind: 'page' } } },
    ]);
  });

  it('is cut where it is longer than can be checked, and the file counts as unread', () => {
    const draft = draftReading();
    for (let page = 1; page <= 3; page += 1) draft.add('长'.repeat(400_000), aSpot('page', page));
    const { texts, facts } = draft.toReading();
    expect(texts[0]?.text.length).toBeLessThan(1_000_000);
    expect(facts).toMatchObject([{ rule: 'file-unread', found: 'too-long' }]);
  });
});

describe('what a file carries besides', () => {
  it('bars until it is answered; its author is only told', () => {
    const draft = draftReading();
    draft.note('file-comments', aSpot('comment'), '张三：此处待核');
    draft.note('file-comments', aSpot('comment'), '李四：同意');
    draft.tell('file-author', '王五');
    expect(check(draft.toReading())).toMatchObject([
      { rule: 'file-comments', severity: 'block', answerable: true, found: '× 2' },
      { rule: 'file-author', severity: 'warn', found: '王五' },
    ]);
  });

  it('has another name where the file is another', () => {
    const draft = draftReading();
    draft.note('file-changes', null);
    const [one] = check(draft.toReading());
    const other = { ...attachment, sha256: 'b'.repeat(64) };
    const [cleaned] = checkItem(aRevisionContent({ attachments: [other] }), {
      ...{ words: [], today: '2026-11-27', linksNotPublic: [] },
      files: [{ file: other, reading: draft.toReading() }],
    });
    expect(one?.key).not.toBe(cleaned?.key);
  });
});

it('finds the spot of every place', () => {
  const spots: [number, ReturnType<typeof aSpot>][] = [
    [0, aSpot('page', 1)],
    [5, aSpot('page', 2)],
    [9, aSpot('page', 3)],
  ];
  const pages = [0, 4, 5, 8, 9, 100].map((at) => toSpot(spots, at)?.number);
  expect(pages).toEqual([1, 1, 2, 2, 3, 3]);
  expect(toSpot([], 3)).toBe(null);
});
