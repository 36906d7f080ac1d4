import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findRoot } from '../../../../src/cli/find-root';
import { toConsistentCells } from '../../../../test/support/report-sample';
import { EDITIONS_FOLDER, readEditions } from '../adapters/read-editions';
import type { Cells, CellValue } from './cell-value';
import { cellsOf } from './cells';
import { isError, runChecks } from './run-checks';

const editions = readEditions(path.join(findRoot(), EDITIONS_FOLDER));
const NOTHING = { year: null, texts: new Map(), last: null };
const aNumber = (number: number): CellValue => ({ kind: 'number', number });
const broken = (edition: (typeof editions)[number], cells: Cells) =>
  runChecks(edition, { ...NOTHING, cells }).filter(isError);

/** Tables of an edition that agree, from one seed of numbers. */
const consistent = (edition: (typeof editions)[number]) =>
  fc.array(fc.nat({ max: 500 }), { minLength: 40, maxLength: 40 }).map((numbers) => {
    let place = 0;
    return toConsistentCells(edition, () => numbers[place++ % numbers.length] ?? 0);
  });
/** What stands in a sum or an identity: all of tables 三 and 四. */
const summed = (edition: (typeof editions)[number]) =>
  cellsOf(edition).filter(({ table }) => table !== 'table2');

describe.each(editions.map((edition) => [edition.key, edition] as const))('%s', (_, edition) => {
  it('passes whatever agrees', () => {
    fc.assert(
      fc.property(consistent(edition), (cells) => {
        expect(broken(edition, cells)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('names any one cell of a sum that was changed', () => {
    const cells = summed(edition);
    const change = fc.record({
      figures: consistent(edition),
      cell: fc.constantFrom(...cells),
      by: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(change, ({ figures, cell, by }) => {
        const before = figures.get(cell.name);
        const changed = new Map(figures).set(
          cell.name,
          aNumber((before?.kind === 'number' ? before.number : 0) + by),
        );
        const answers = broken(edition, changed);
        expect(answers.some(({ data }) => data.cells.includes(cell.name))).toBe(true);
        for (const { message } of answers) expect(message).toMatch(/应当相等/);
      }),
      { numRuns: 200 },
    );
  });

  it('answers for no cell that holds no number', () => {
    const cells = new Map(toConsistentCells(edition, () => 1));
    cells.set('table3.received.naturalPerson', { kind: 'blank' });
    cells.set('table4.reconsideration.upheld', { kind: 'slash' });
    const results = runChecks(edition, { ...NOTHING, cells });
    const about = (name: string) =>
      results.filter(({ rule, data }) => rule.id !== 'Q-2' && data.cells.includes(name));
    for (const name of ['table3.received.naturalPerson', 'table4.reconsideration.upheld'])
      expect(new Set(about(name).map(({ value }) => value))).toEqual(new Set([null]));
    expect(results.filter(({ rule, value }) => rule.id === 'Q-2' && value === 0)).toHaveLength(2);
  });

  it('refuses what a cell may not hold, in words', () => {
    const cells = new Map(toConsistentCells(edition, () => 0));
    cells.set('table4.reconsideration.upheld', aNumber(-1));
    cells.set('table4.reconsideration.total', aNumber(-1));
    cells.set('table2.regulations.made', { kind: 'text', text: '若干' });
    expect(broken(edition, cells).map(({ message }) => message)).toEqual([
      `表二 · 规章 · ${edition.key === '2021' ? '本年制发件数' : '本年新制作数量'}：“若干”，应为不小于 0 的整数。`,
      '表四 · 行政复议 › 结果维持：-1，应为不小于 0 的整数。',
      '表四 · 行政复议 › 总计：-1，应为不小于 0 的整数。',
    ]);
  });

  it('compares what was carried in with what last year carried out', () => {
    const cells = toConsistentCells(edition, () => 2);
    const last = toConsistentCells(edition, () => 3);
    const results = runChecks(edition, { ...NOTHING, cells, last });
    const [first] = results.filter(({ rule, value }) => rule.id === 'X-1' && value === 0);
    expect(first?.message).toBe(
      '表三 · 二、上年结转政府信息公开申请数量 · 自然人：2；上一年度的表三 · 四、结转下年度继续办理 · 自然人：3。应当相等。',
    );
  });

  it('compares what the text says with the tables', () => {
    const cells = toConsistentCells(edition, (name) => (/disclosed\.natural/.test(name) ? 43 : 0));
    const check = (text: string) =>
      runChecks(edition, { ...NOTHING, cells, texts: new Map([['overview', text]]) })
        .filter(({ rule, value }) => rule.id.startsWith('N-') && value === 0)
        .map(({ message }) => message);
    expect(check('全年共办结依申请公开43件，收到政府信息公开申请40余件。')).toEqual([]);
    expect(check('2020年共办结依申请公开42件。')).toEqual([
      '正文写“办结依申请公开42件”，而表三 · 三、本年度办理结果 › （七）总计 · 总计是 43。',
    ]);
  });
});
