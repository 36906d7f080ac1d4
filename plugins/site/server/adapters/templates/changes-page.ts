// 更正与撤稿: what was corrected and told, and what was withdrawn.
import { toAddress } from '../../../../../src/contracts/portal-path';
import { changeWordsOf } from '../../core/change-words';
import { toMonthName } from '../../core/dates';
import { type Html, html } from '../../core/html';
import { toChangesPath } from '../../core/site-path';
import type { ChangeLine, ChangesView } from '../../core/views';
import { withdrawnWordsOf } from '../../core/withdrawn-words';
import { toArchive } from './archive';
import { toPage } from './layout';
import { toDay } from './lines';

const toText = (line: ChangeLine, locale: string): Html => {
  if (line.what === 'correction') {
    return html`<a href="${toAddress(line.path)}">${line.title}</a>
      <p class="note">${line.note}</p>`;
  }
  const words = withdrawnWordsOf(locale);
  const address = toAddress(line.path);
  return html`<span>${words.why[line.kind]}</span>
    <p>
      ${
        line.mergedInto
          ? html`<a href="${toAddress(line.mergedInto)}">${words.mergedInto}</a>`
          : html`${changeWordsOf(locale).formerly}${locale === 'zh-Hans' ? '：' : ': '}<a
                href="${address}"
                rel="nofollow"
                >${address}</a
              >`
      }
    </p>`;
};

const toLine = (line: ChangeLine, locale: string): Html =>
  html`<li>
    <span class="what ${line.what}">${changeWordsOf(locale)[line.what]}</span>
    <div>${toText(line, locale)}</div>
    ${toDay(line.at)}
  </li> `;

export const renderChangesPage = (view: ChangesView): string => {
  const { settings, locale, month, lines, months } = view;
  const words = changeWordsOf(locale);
  const heading = month === '' ? words.title : `${words.title} ${toMonthName(month, locale)}`;
  return toPage({
    locale,
    settings,
    title: heading,
    columnId: null,
    kind: 'changes',
    otherAddress: toAddress(toChangesPath(locale === 'zh-Hans' ? 'en' : 'zh-Hans')),
    body: html`<div class="column-page">
      <div class="list">
        <h1>
          ${words.title}${month !== '' && html` <small>${toMonthName(month, locale)}</small>`}
        </h1>
        ${month === '' && html`<p class="about">${words.about}</p> `}${
          lines.length > 0
            ? html`<ul class="change-lines">
                ${lines.map((line) => toLine(line, locale))}
              </ul>`
            : html`<p class="empty">${words.empty}</p>`
        }
        ${toArchive({ locale, months, toPath: (one) => toChangesPath(locale, one) })}
      </div>
    </div>`,
  });
};
