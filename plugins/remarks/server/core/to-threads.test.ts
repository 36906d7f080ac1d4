import { expect, it } from 'vitest';

import { type RemarkRow, toThreads } from './to-threads';

const row = (remarkId: number, act: RemarkRow['act'], threadId: number | null = null) => ({
  ...{ remarkId, threadId, act, caseId: threadId === null ? 7 : null, field: null, passage: null },
  ...{ words: `第${remarkId}句`, mentionedNames: [], madeBy: 'admin:1', madeByName: '林一鸣' },
  madeAt: new Date(0),
});

it('gathers what was said of one thing, and puts first what nobody has resolved', () => {
  const rows = [
    ...[row(1, 'begin'), row(2, 'begin'), row(3, 'reply', 1), row(4, 'resolve', 1)],
    ...[row(5, 'begin'), row(6, 'resolve', 2), row(7, 'reopen', 2)],
  ];
  const threads = toThreads(rows).map(({ threadId, caseId, resolved, entries }) => [
    ...[threadId, caseId, resolved],
    entries.map(({ remarkId }) => remarkId),
  ]);
  expect(threads).toEqual([
    [2, 7, false, [2, 6, 7]],
    [5, 7, false, [5]],
    [1, 7, true, [1, 3, 4]],
  ]);
});
