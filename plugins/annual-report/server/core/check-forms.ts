// Rules about a single cell: what its kind allows, and whether anything stands there.
import { type Cells, sayValue } from './cell-value';
import type { Cell } from './cells';
import { type Answer, breaks, holds, isNotAnswered } from './check-result';
import type { CellKind } from './edition';

const WANTED: Record<CellKind, string> = {
  count: '应为不小于 0 的整数',
  change: '应为整数，减少的写负数',
  money: '应为不小于 0 的金额，单位万元',
};

const isAllowed = (kind: CellKind, number: number): boolean => {
  if (kind === 'money') return number >= 0;
  return Number.isInteger(number) && (kind === 'change' || number >= 0);
};

export const checkForms = (all: readonly Cell[], cells: Cells): Answer[] =>
  all.map(({ name, kind, words }) => {
    const value = cells.get(name);
    if (value === undefined || value.kind === 'blank' || value.kind === 'slash')
      return isNotAnswered([name], `没有数：${words}。`);
    return value.kind === 'number' && isAllowed(kind, value.number)
      ? holds([name])
      : breaks([name], `${words}：${sayValue(value)}，${WANTED[kind]}。`);
  });

export const checkFilled = (all: readonly Cell[], cells: Cells): Answer[] =>
  all.map(({ name, words }) => {
    const value = cells.get(name);
    return value?.kind === 'number' || value?.kind === 'text'
      ? holds([name])
      : breaks([name], `${words}：${sayValue(value)}。`);
  });
