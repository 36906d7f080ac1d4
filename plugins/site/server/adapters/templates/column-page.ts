// The list of a column: its newest items, and an archive page for each month.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { childrenOf, findColumn, lineageOf } from '../../core/column-tree';
import { toMonthName } from '../../core/dates';
import { type Html, html } from '../../core/html';
import { toColumnPath } from '../../core/site-path';
import type { ColumnView } from '../../core/views';
import { toName, wordsOf } from '../../core/words';
import { toArchive } from './archive';
import { toPage } from './layout';
import { toLines } from './lines';

/** The columns beside the list: those below this one, or its neighbours where there are none below. */
const toNeighbours = ({ settings, columnId, locale }: ColumnView): Html | null => {
  const column = findColumn(settings, columnId);
  const top = lineageOf(settings, columnId).at(-1);
  const below = top ? childrenOf(settings, top.id) : [];
  if (!column || !top || below.length === 0) return null;
  return html`<nav class="beside" aria-label="${toName(top, locale)}">
    <h2><a href="${toAddress(toColumnPath(top.slug, locale))}">${toName(top, locale)}</a></h2>
    <ul>
      ${below.map(
        (one) =>
          html`<li>
            <a
              href="${toAddress(toColumnPath(one.slug, locale))}"
              ${one.id === columnId && html` aria-current="true"`}
              >${toName(one, locale)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
};

export const renderColumnPage = (view: ColumnView): string => {
  const { settings, columnId, locale, month, lines, months } = view;
  const words = wordsOf(locale);
  const column = findColumn(settings, columnId);
  const name = column ? toName(column, locale) : '';
  const slug = column?.slug ?? columnId;
  const heading = month === '' ? name : `${name} ${toMonthName(month, locale)}`;
  const beside = toNeighbours(view);
  return toPage({
    locale,
    settings,
    title: heading,
    columnId,
    kind: month === '' ? 'column' : 'month',
    otherAddress: toAddress(toColumnPath(slug, locale === 'zh-Hans' ? 'en' : 'zh-Hans')),
    body: html`<div class="column-page${beside && ' with-beside'}">
      ${beside}
      <div class="list">
        <h1>${name}${month !== '' && html` <small>${toMonthName(month, locale)}</small>`}</h1>
        ${lines.length > 0 ? toLines(lines) : html`<p class="empty">${month === '' ? words.empty : words.monthEmpty}</p>`}
        ${toArchive({ locale, months, toPath: (one) => toColumnPath(slug, locale, one) })}
      </div>
    </div>`,
  });
};
