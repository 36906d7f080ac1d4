// The page of a column: its newest items, what hangs below it part by part, or both; and an archive page for each month.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { layoutOf } from '../../core/column-layout';
import { childrenOf, findColumn, lineageOf } from '../../core/column-tree';
import { toMonthName } from '../../core/dates';
import { toCataloguePath, toColumnPath, toLibraryPath } from '../../core/site-path';
import type { ColumnView, Line } from '../../core/views';
import { toName, wordsOf } from '../../core/words';
import { toArchive } from './archive';
import { otherOf, toColumnLink, toFrame } from './frame';
import { toLines, toPinnedLines } from './lines';
import { placeWordsOf } from './place-words';

/** The columns below one; the page's own and those above it are marked. */
const toLinks = ({ settings, columnId, locale }: ColumnView, parentId: string) => {
  const here = lineageOf(settings, columnId).map(({ id }) => id);
  return childrenOf(settings, parentId).map((one) => ({
    ...toColumnLink(one, locale),
    isHere: here.includes(one.id),
  }));
};

/** The columns beside the list: those below the one at the top. */
const toBeside = (view: ColumnView) => {
  const { settings, columnId, locale } = view;
  const top = lineageOf(settings, columnId).at(-1);
  const columns = top ? toLinks(view, top.id) : [];
  return top && columns.length > 0 ? { ...toColumnLink(top, locale), columns } : null;
};

/** The kinds of what must be published (the columns below the one for it), and where all of it can be looked through. */
const toKinds = (view: ColumnView) => {
  const { settings, columnId, locale } = view;
  const layout = layoutOf(settings, columnId);
  if (layout !== 'numbered' && layout !== 'parts') return null;
  const words = placeWordsOf(locale);
  const statutory = findColumn(settings, settings.facts?.statutoryColumn ?? null);
  return {
    // Templates know nothing that is undefined.
    all: statutory
      ? { ...toColumnLink(statutory, locale), isHere: columnId === statutory.id }
      : null,
    columns: statutory && layout === 'numbered' ? toLinks(view, statutory.id) : [],
    places: [
      { name: words.catalogue, address: toAddress(toCataloguePath(locale)) },
      { name: words.documentLibrary, address: toAddress(toLibraryPath(locale)) },
    ],
  };
};

const toNumbers = (line: Line | undefined, locale: string) => {
  const words = wordsOf(locale);
  const facts: [name: string, value: string | null | undefined][] = [
    [words.indexNumber, line?.document?.indexNumber],
    [words.documentNumber, line?.document?.documentNumber],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
};

/** What a person put first and the others, with what numbers they have. */
const toNumberedLines = (view: ColumnView) => {
  const { pinned, lines, locale } = view;
  const byAddress = new Map([...pinned, ...lines].map((line) => [toAddress(line.path), line]));
  return toPinnedLines(view, locale).map((line) => ({
    ...line,
    facts: toNumbers(byAddress.get(line.address), locale),
  }));
};

const toParts = ({ settings, locale, parts }: ColumnView) =>
  parts.flatMap(({ columnId, lines }) => {
    const column = findColumn(settings, columnId);
    return column ? [{ ...toColumnLink(column, locale), lines: toLines(lines) }] : [];
  });

export const toColumnModel = (view: ColumnView) => {
  const { settings, columnId, locale, month, pinned, months, parts, own } = view;
  const column = findColumn(settings, columnId);
  const name = column ? toName(column, locale) : '';
  const slug = column?.slug ?? columnId;
  const monthName = month === '' ? null : toMonthName(month, locale);
  const layout = layoutOf(settings, columnId);
  return {
    ...toFrame({
      ...{ locale, settings, columnId },
      title: monthName === null ? name : `${name} ${monthName}`,
      share: { address: toAddress(toColumnPath(slug, locale, month)) },
      kind: month === '' ? 'column' : 'month',
      otherAddress: toAddress(toColumnPath(slug, otherOf(locale))),
    }),
    column: { name, month: monthName, layout },
    beside: layout === 'list' || layout === 'numbered' ? toBeside(view) : null,
    kinds: toKinds(view),
    parts: toParts(view),
    lines: toNumberedLines(view),
    own: parts.length > 0 ? toPinnedLines({ pinned, lines: own }, locale) : [],
    archive: toArchive({ locale, months, toPath: (one) => toColumnPath(slug, locale, one) }),
  };
};
