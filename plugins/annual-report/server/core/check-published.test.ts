import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { findRoot } from '../../../../src/cli/find-root';
import { toConsistentCells, toParts } from '../../../../test/support/report-sample';
import { EDITIONS_FOLDER, readEditions } from '../adapters/read-editions';
import { cellsOf } from './cells';
import { checkPublished } from './check-published';
import type { Edition } from './edition';

const editions = readEditions(path.join(findRoot(), EDITIONS_FOLDER));
const [trial, current] = editions as [Edition, Edition];
const titleOf = (year: number) => `某某厅${year}年政府信息公开工作年度报告`;
const counted = (edition: Edition) => {
  let next = 0;
  return toConsistentCells(edition, () => (next += 1) % 50);
};
const messages = (checked: ReturnType<typeof checkPublished>) =>
  checked?.results.filter(({ value }) => value === 0).map(({ message }) => message);

describe.each([
  [2020, trial],
  [2024, current],
])('the report of %d', (year, edition) => {
  it('is read cell by cell, and holds', () => {
    const cells = counted(edition);
    const checked = checkPublished(editions, toParts(edition, cells, titleOf(year)));
    expect(checked).toMatchObject({ year, edition: { key: edition.key } });
    expect(Object.fromEntries(checked?.cells ?? [])).toEqual(Object.fromEntries(cells));
    const missed = messages(checked)?.filter((message) => !message.includes('信息处理费'));
    expect(missed?.filter((message) => !/制发|新公开/.test(message))).toEqual([]);
  });

  it('is read where labels are printed otherwise, and blanks stand in merged cells', () => {
    const cells = counted(edition);
    const parts = toParts(edition, cells, titleOf(year)).map((part) =>
      part.kind === 'text'
        ? part
        : {
            ...part,
            cells: part.cells.flatMap((cell, place) => [
              cell.replace('（', '( ').replace('）', ' ) ').replace('“', '"').replace('、', ' 、'),
              ...(place === 0 && part.cells.length === 8 ? ['', ''] : []),
            ]),
          },
    );
    const checked = checkPublished(editions, parts);
    expect(Object.fromEntries(checked?.cells ?? [])).toEqual(Object.fromEntries(cells));
  });

  it('is read by the order of its rows where no label is whole', () => {
    const cells = counted(edition);
    const parts = toParts(edition, cells, titleOf(year)).map((part) =>
      part.kind === 'row' && part.cells.length > 8
        ? { ...part, cells: part.cells.map((cell) => (cell.length > 6 ? cell.slice(0, 5) : cell)) }
        : part,
    );
    const checked = checkPublished(editions, parts);
    for (const { name, table } of cellsOf(edition))
      if (table === 'table3') expect(checked?.cells.get(name)).toEqual(cells.get(name));
  });

  it('says which row is not there', () => {
    const parts = toParts(edition, counted(edition), titleOf(year)).filter(
      (part) => part.kind === 'text' || !part.cells.includes('四、结转下年度继续办理'),
    );
    expect(messages(checkPublished(editions, parts))).toContain(
      '没有找到这一行的数：表三 › 四、结转下年度继续办理。',
    );
  });
});

it('says that a later year still has the old form', () => {
  const said = messages(checkPublished(editions, toParts(trial, counted(trial), titleOf(2022))));
  expect(said?.slice(0, 2)).toEqual([
    '2022 年度报告应使用“政府信息公开工作年度报告格式”（国办公开办函〔2021〕30号），而表格是“政府信息公开工作年度报告格式（试行）”（国办公开办函〔2019〕60号）的样式。',
    expect.stringMatching(/^这些行或列是另一格式的：本年新制作数量、本年新公开数量、/),
  ]);
});

it('takes what last year carried out from the report of another edition', () => {
  const last = toParts(
    trial,
    toConsistentCells(trial, () => 4),
    titleOf(2020),
  );
  const now = toParts(
    current,
    toConsistentCells(current, () => 3),
    titleOf(2021),
  );
  const checked = checkPublished(editions, now, { last });
  expect(
    checked?.results.filter(({ rule, value }) => rule.id === 'X-1' && value === 0),
  ).toHaveLength(7);
});

it('finds nothing in a text without tables', () => {
  expect(checkPublished(editions, [{ kind: 'text', text: titleOf(2020) }])).toBeNull();
});
