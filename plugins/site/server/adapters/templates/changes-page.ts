// 更正与撤稿: what was corrected and told, and what was withdrawn.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { toMonthName } from '../../core/dates';
import { toChangesPath } from '../../core/site-path';
import type { ChangeLine, ChangesView } from '../../core/views';
import { toArchive } from './archive';
import { changeWordsOf } from './change-words';
import { otherOf, toFrame } from './frame';
import { toDay } from './lines';
import { withdrawnWordsOf } from './withdrawn-words';

const toLine = (line: ChangeLine, locale: string) => {
  const { what, at, path } = line;
  const every = { what, whatName: changeWordsOf(locale)[what], day: toDay(at) };
  const address = toAddress(path);
  if (line.what === 'correction') return { ...every, address, title: line.title, note: line.note };
  return {
    ...every,
    address,
    why: withdrawnWordsOf(locale).why[line.kind],
    mergedInto: line.mergedInto === null ? null : toAddress(line.mergedInto),
  };
};

export const toChangesModel = ({ settings, locale, month, lines, months }: ChangesView) => {
  const { title } = changeWordsOf(locale);
  const name = month === '' ? null : toMonthName(month, locale);
  return {
    ...toFrame({
      ...{ locale, settings, columnId: null, kind: 'changes' },
      title: name === null ? title : `${title} ${name}`,
      share: { address: toAddress(toChangesPath(locale, month)) },
      otherAddress: toAddress(toChangesPath(otherOf(locale))),
    }),
    month: name,
    lines: lines.map((line) => toLine(line, locale)),
    archive: toArchive({ locale, months, toPath: (one) => toChangesPath(locale, one) }),
  };
};
