// A made-up year that holds every rule, and a report as somebody may have published it. For tests.
import type { Cells, CellValue } from '../../plugins/annual-report/server/core/cell-value';
import { cellsOf, cellsOfBlock, toLeaves } from '../../plugins/annual-report/server/core/cells';
import type { Edition } from '../../plugins/annual-report/server/core/edition';
import type { Part } from '../../plugins/annual-report/server/core/published-report';

const PEOPLE = ['naturalPerson', 'commercialEnterprise', 'researchInstitution'];
const OTHERS = ['publicInterestOrganization', 'legalServiceOrganization', 'other'];

const sumOf = (cells: Map<string, CellValue>, names: readonly string[]): number =>
  names.reduce((sum, name) => {
    const value = cells.get(name);
    return sum + (value?.kind === 'number' ? value.number : 0);
  }, 0);

/** Cells that agree: what is free comes from `draw`, what is computed is summed. */
export const toConsistentCells = (edition: Edition, draw: (name: string) => number): Cells => {
  const cells = new Map<string, CellValue>();
  const set = (name: string, number: number) => cells.set(name, { kind: 'number', number });
  for (const { name } of cellsOf(edition)) set(name, draw(name));
  for (const group of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'];
    set(
      `table4.${group}.total`,
      sumOf(
        cells,
        parts.map((part) => `table4.${group}.${part}`),
      ),
    );
  }
  const rows = [
    ...new Set(
      cellsOf(edition).flatMap(({ name }) => /^table3\.(.*)\.[^.]+$/.exec(name)?.[1] ?? []),
    ),
  ];
  const results = rows.filter((row) => row.startsWith('results.') && row !== 'results.total');
  for (const kind of [...PEOPLE, ...OTHERS]) {
    const handled = sumOf(
      cells,
      results.map((row) => `table3.${row}.${kind}`),
    );
    set(`table3.results.total.${kind}`, handled);
    // All that was handled had come this year; what was carried in is carried out.
    set(`table3.received.${kind}`, handled);
    set(`table3.carriedOut.${kind}`, sumOf(cells, [`table3.carriedIn.${kind}`]));
  }
  for (const row of rows)
    set(
      `table3.${row}.total`,
      sumOf(
        cells,
        [...PEOPLE, ...OTHERS].map((kind) => `table3.${row}.${kind}`),
      ),
    );
  return cells;
};

const print = (value: CellValue | undefined): string =>
  value?.kind === 'number' ? String(value.number) : '';

/** The tables as rows of printed cells, merged headings said once, as HTML has them. */
export const toParts = (edition: Edition, cells: Cells, title: string): Part[] => {
  const parts: Part[] = [{ kind: 'text', text: `${title}\n` }];
  for (const { heading, table: key } of edition.sections) {
    parts.push({ kind: 'text', text: `${heading}\n` });
    const table = edition.tables.find((one) => one.key === key);
    for (const block of table?.blocks ?? []) {
      parts.push({
        kind: 'row',
        cells: toLeaves(block.columns).map(({ labels }) => labels.at(-1) ?? ''),
      });
      const rows = cellsOfBlock(table as Edition['tables'][number], block);
      for (const [place, leaf] of toLeaves(block.rows).entries())
        parts.push({
          kind: 'row',
          cells: [...leaf.labels, ...(rows[place] ?? []).map(({ name }) => print(cells.get(name)))],
        });
    }
  }
  return parts;
};
