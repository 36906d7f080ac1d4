// Which edition a published report is written in, and which its year wants.
import { toLeaves } from './cells';
import { type Edition, isOfYear } from './edition';
import { type Part, toLabel } from './published-report';

/** By what makes them equal; the lowest headings, or with those that span others. */
const labelsOf = ({ tables }: Edition, which: 'lowest' | 'all' = 'lowest'): Map<string, string> =>
  new Map(
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ columns, rows }) =>
        [...toLeaves(columns), ...toLeaves(rows)].flatMap(({ labels }) =>
          (which === 'all' ? labels : labels.slice(-1)).map(
            (printed) => [toLabel(printed), printed] as const,
          ),
        ),
      ),
    ),
  );

const printedLabels = (parts: readonly Part[]): Set<string> =>
  new Set(parts.flatMap((part) => (part.kind === 'row' ? part.cells.map(toLabel) : [])));

/** The edition most of whose labels are printed; undefined: none of any edition's. */
export const chooseEdition = (
  editions: readonly Edition[],
  parts: readonly Part[],
): Edition | undefined => {
  const printed = printedLabels(parts);
  const scored = editions.map((edition) => {
    const labels = [...labelsOf(edition).keys()];
    const shared = labels.filter((label) => printed.has(label)).length;
    return { edition, shared, missed: labels.length - shared };
  });
  const [best] = scored.sort((a, b) => b.shared - a.shared || a.missed - b.missed);
  return best && best.shared > 0 ? best.edition : undefined;
};

export const editionOfYear = (editions: readonly Edition[], year: number): Edition | undefined =>
  editions.find((edition) => isOfYear(edition, year));

/** Labels that are printed and belong to other editions alone, as those print them. */
export const findForeignLabels = (
  edition: Edition,
  editions: readonly Edition[],
  parts: readonly Part[],
): string[] => {
  const printed = printedLabels(parts);
  const own = labelsOf(edition, 'all');
  const foreign = editions.flatMap((other) =>
    [...labelsOf(other)].flatMap(([label, words]) =>
      printed.has(label) && !own.has(label) ? [words] : [],
    ),
  );
  return [...new Set(foreign)];
};
