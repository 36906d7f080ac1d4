// All checks (勾稽关系) of an edition over one report.
import { checkBalance } from './balance';
import type { Cells } from './cell-value';
import { cellsOf } from './cells';
import { checkFilled, checkForms } from './check-forms';
import { checkMentions, checkSaid, type Texts } from './check-prose';
import type { Answer, CheckResult } from './check-result';
import type { Check, Edition } from './edition';

export type ReportFigures = {
  year: number | null;
  cells: Cells;
  texts: Texts;
  /** Cells of the report of the year before, whatever its edition; null: not at hand, and what needs it is not answered. */
  last: Cells | null;
};

/** In the order of the edition's list; a rule over several places answers for each. */
export const runChecks = (edition: Edition, figures: ReportFigures): CheckResult[] => {
  const all = cellsOf(edition);
  const words = new Map(all.map((cell) => [cell.name, cell.words]));
  const say = (name: string) => words.get(name) ?? name;
  const headingOf = (section: string) =>
    edition.sections.find(({ key }) => key === section)?.heading ?? section;
  const answer = (check: Check): Answer[] => {
    switch (check.kind) {
      case 'form':
        return checkForms(all, figures.cells);
      case 'filled':
        return checkFilled(all, figures.cells);
      case 'equal':
      case 'at-most':
        return checkBalance(check, { ...figures, say });
      case 'said':
        return checkSaid(check, { ...figures, say });
      case 'mentions':
        return [checkMentions(check, headingOf, figures.texts)];
    }
  };
  return edition.checks.flatMap((check) =>
    answer(check).map(({ cells, value, message }) => ({
      event: { edition: edition.key, year: figures.year },
      rule: { id: check.id, severity: check.severity, words: check.rule },
      data: { cells },
      value,
      message,
    })),
  );
};

/** A report with one of these cannot be marked final. */
export const isError = ({ rule, value }: CheckResult): boolean =>
  value === 0 && rule.severity === 'error';
