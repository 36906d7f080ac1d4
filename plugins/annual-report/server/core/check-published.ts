// Anyone's published report against its form and its checks.
import type { Cells } from './cell-value';
import { type CheckResult } from './check-result';
import { chooseEdition, editionOfYear, findForeignLabels } from './choose-edition';
import type { Edition } from './edition';
import { findCells } from './find-cells';
import { findTexts, findYear, type Part } from './published-report';
import { runChecks } from './run-checks';

export type PublishedCheck = {
  year: number | null;
  /** The form that its tables have. */
  edition: Edition;
  /** What was read from it, by the name of the cell. */
  cells: Cells;
  results: CheckResult[];
};
export type Asked = {
  year?: number | undefined;
  /** The report of the year before. */
  last?: readonly Part[] | undefined;
};

const ABOUT_FORM = {
  id: 'F-1',
  severity: 'error',
  words: {
    zh: '报告使用该年度的格式，表格各行各列齐全',
    en: 'The report has the form of its year, with all rows and columns',
  },
} as const;

/** What is wrong with the form itself: another year's edition, labels of another, rows that are not there. */
const checkForm = (
  { edition, year }: { edition: Edition; year: number | null },
  editions: readonly Edition[],
  { parts, missing }: { parts: readonly Part[]; missing: readonly string[] },
): CheckResult[] => {
  const wanted = year === null ? edition : (editionOfYear(editions, year) ?? edition);
  const foreign = findForeignLabels(wanted, editions, parts);
  const complaints = [
    ...(wanted === edition
      ? []
      : [
          `${year} 年度报告应使用“${wanted.title}”（${wanted.source}），而表格是“${edition.title}”（${edition.source}）的样式。`,
        ]),
    ...(foreign.length === 0 ? [] : [`这些行或列是另一格式的：${foreign.join('、')}。`]),
    ...missing.map((words) => `没有找到这一行的数：${words}。`),
  ];
  const about = { event: { edition: edition.key, year }, rule: ABOUT_FORM, data: { cells: [] } };
  if (complaints.length === 0) return [{ ...about, value: 1, message: '' }];
  return complaints.map((message) => ({ ...about, value: 0, message }));
};

const readLast = (editions: readonly Edition[], last: readonly Part[] | undefined) => {
  const edition = last && chooseEdition(editions, last);
  return edition ? findCells(edition, last).cells : null;
};

/** null: no table of any edition is in it. */
export const checkPublished = (
  editions: readonly Edition[],
  parts: readonly Part[],
  { year: asked, last }: Asked = {},
): PublishedCheck | null => {
  const edition = chooseEdition(editions, parts);
  if (edition === undefined) return null;
  const year = asked ?? findYear(parts);
  const { cells, missing } = findCells(edition, parts);
  if (cells.size === 0) return null;
  const figures = {
    ...{ year, cells, texts: findTexts(edition, parts) },
    last: readLast(editions, last),
  };
  return {
    ...{ year, edition, cells },
    results: [
      ...checkForm({ edition, year }, editions, { parts, missing }),
      ...runChecks(edition, figures),
    ],
  };
};
