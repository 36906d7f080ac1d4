// The list of a column: its newest items, and an archive page for each month.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { childrenOf, findColumn, lineageOf } from '../../core/column-tree';
import { toMonthName } from '../../core/dates';
import { toColumnPath } from '../../core/site-path';
import type { ColumnView } from '../../core/views';
import { toName } from '../../core/words';
import { toArchive } from './archive';
import { otherOf, toColumnLink, toFrame } from './frame';
import { toPinnedLines } from './lines';

/** The columns beside the list: those below this one, or its neighbours where there are none below. */
const toBeside = ({ settings, columnId, locale }: ColumnView) => {
  const column = findColumn(settings, columnId);
  const top = lineageOf(settings, columnId).at(-1);
  const below = top ? childrenOf(settings, top.id) : [];
  if (!column || !top || below.length === 0) return null;
  const columns = below.map((one) => ({
    ...toColumnLink(one, locale),
    isHere: one.id === columnId,
  }));
  return { ...toColumnLink(top, locale), columns };
};

export const toColumnModel = (view: ColumnView) => {
  const { settings, columnId, locale, month, months } = view;
  const column = findColumn(settings, columnId);
  const name = column ? toName(column, locale) : '';
  const slug = column?.slug ?? columnId;
  const monthName = month === '' ? null : toMonthName(month, locale);
  return {
    ...toFrame({
      ...{ locale, settings, columnId },
      title: monthName === null ? name : `${name} ${monthName}`,
      share: { address: toAddress(toColumnPath(slug, locale, month)) },
      kind: month === '' ? 'column' : 'month',
      otherAddress: toAddress(toColumnPath(slug, otherOf(locale))),
    }),
    column: { name, month: monthName },
    beside: toBeside(view),
    lines: toPinnedLines(view, locale),
    archive: toArchive({ locale, months, toPath: (one) => toColumnPath(slug, locale, one) }),
  };
};
