// The results as HTML: every text of readers and of items is escaped here and nowhere else.
import { ITEM_TYPES } from '../../../../src/contracts/item';
import { toAddress } from '../../../../src/contracts/portal-path';
import { SEARCH_ADDRESS } from '../../../../src/contracts/search-place';
import type { SiteColumn } from '../../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../../src/platform/clock';
import { escapeHtml } from '../../../../src/platform/html/escape-html';
import type { SearchAnswer } from './answer';
import { type Asked, PAGE_SIZE, toSearchAddress } from './asked';
import { markWords, toExcerpt } from './excerpt';
import type { FoundLine } from './ports';
import { searchWordsOf } from './words';

const addressOf = (locale: string): string => SEARCH_ADDRESS[locale] ?? '/search';
const linkOf = (asked: Asked, other: Partial<Asked>): string =>
  escapeHtml(toSearchAddress(addressOf(asked.locale), asked, other));

const nameOf = ({ nameZh, nameEn }: SiteColumn, locale: string): string =>
  escapeHtml((locale === 'zh-Hans' ? nameZh : nameEn) || nameZh);

type Option = { value: string; text: string };

const toSelect = (
  name: string,
  label: string,
  chosen: string,
  options: readonly Option[],
): string =>
  `<p><label for="search-${name}">${label}</label><select id="search-${name}" name="${name}">${options
    .map(
      ({ value, text }) =>
        `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${text}</option>`,
    )
    .join('')}</select></p>`;

/** Columns as a tree, each below its own. */
const toColumnOptions = (
  columns: readonly SiteColumn[],
  locale: string,
  parentId: string | null = null,
  depth = 0,
): Option[] =>
  depth > 5
    ? []
    : columns
        .filter((column) => column.parentId === parentId)
        .sort((one, other) => one.order - other.order)
        .flatMap((column) => [
          { value: column.id, text: `${'　'.repeat(depth)}${nameOf(column, locale)}` },
          ...toColumnOptions(columns, locale, column.id, depth + 1),
        ]);

const toForm = ({ asked, columns, years }: SearchAnswer): string => {
  const words = searchWordsOf(asked.locale);
  const any = { value: '', text: words.any };
  const types = ITEM_TYPES.map((value) => ({ value, text: words.types[value] }));
  const allYears = years.map((year) => ({ value: String(year), text: String(year) }));
  const order = [
    { value: '', text: words.relevance },
    { value: 'time', text: words.time },
  ];
  return `<form class="search-form" method="get" action="${addressOf(asked.locale)}" role="search">
<p class="search-line"><label for="search-q">${words.label}</label><input id="search-q" name="q" type="search" maxlength="100" value="${escapeHtml(asked.question)}" placeholder="${words.placeholder}" autocomplete="off"><button type="submit">${words.submit}</button></p>
<fieldset class="search-filters"><legend>${words.filters}</legend>
${toSelect('type', words.type, asked.type ?? '', [any, ...types])}
${toSelect('column', words.column, asked.columnId, [any, ...toColumnOptions(columns, asked.locale)])}
${toSelect('year', words.year, String(asked.year ?? ''), [any, ...allYears])}
<p><label for="search-number">${words.number}</label><input id="search-number" name="number" maxlength="60" value="${escapeHtml(asked.number)}" placeholder="${words.numberHint}" autocomplete="off"></p>
${toSelect('order', words.order, asked.order === 'time' ? 'time' : '', order)}
</fieldset></form>`;
};

const toLine = (line: FoundLine, answer: SearchAnswer, isBet = false): string => {
  const { asked, marked, columns } = answer;
  const words = searchWordsOf(asked.locale);
  const column = columns.find(({ id }) => id === line.columnId);
  const day = toShanghaiDay(line.publishedAt);
  const facts = [
    isBet && `<span class="bet">${words.bet}</span>`,
    `<span>${words.types[line.type]}</span>`,
    column && `<span>${nameOf(column, asked.locale)}</span>`,
    line.documentNumber !== '' && `<span>${markWords(line.documentNumber, marked)}</span>`,
    `<time datetime="${day}">${day}</time>`,
  ];
  return `<li><h2><a href="${escapeHtml(toAddress(line.path))}">${markWords(line.title, marked)}</a></h2>
<p class="excerpt">${toExcerpt(line.body, marked)}</p><p class="search-facts">${facts.filter(Boolean).join('')}</p></li>`;
};

const toPages = ({ asked, ranked }: SearchAnswer): string => {
  const words = searchWordsOf(asked.locale);
  const last = Math.ceil(ranked / PAGE_SIZE);
  if (last < 2) return '';
  const { page } = asked;
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, last])]
    .filter((one) => one >= 1 && one <= last)
    .sort((one, other) => one - other);
  const numbers = near.map((one, at) => {
    const gap = at > 0 && one - (near[at - 1] ?? 0) > 1 ? '<li aria-hidden="true">…</li>' : '';
    const own = one === page ? ' aria-current="page"' : '';
    return `${gap}<li><a href="${linkOf(asked, { page: one })}" aria-label="${words.page(one)}"${own}>${one}</a></li>`;
  });
  const step = (to: number, text: string, rel: string) =>
    to >= 1 && to <= last
      ? `<li><a href="${linkOf(asked, { page: to })}" rel="${rel}">${text}</a></li>`
      : '';
  return `<nav class="search-pages" aria-label="${words.pages}"><ul>${step(page - 1, words.previous, 'prev')}${numbers.join('')}${step(page + 1, words.next, 'next')}</ul></nav>`;
};

const toSummary = ({ asked, total, ranked, isPartial }: SearchAnswer): string => {
  const words = searchWordsOf(asked.locale);
  const count = total > 1000 ? words.thousand : String(total);
  const bound = asked.order === 'time' ? words.onlyNewest(ranked) : words.onlyRanked(ranked);
  return `<p class="search-count" role="status">${words.found(count)}${total > ranked ? `<span>${bound}</span>` : ''}</p>${
    isPartial ? `<p class="search-note">${words.partial}</p>` : ''
  }`;
};

const toNone = (locale: string): string => {
  const words = searchWordsOf(locale);
  return `<div class="search-none" role="status"><p>${words.none}</p><ul>${words.noneHints.map((hint) => `<li>${hint}</li>`).join('')}</ul></div>`;
};

const toMore = (answer: SearchAnswer): string =>
  answer.more.length === 0
    ? ''
    : `<p class="search-note">${searchWordsOf(answer.asked.locale).more}</p><ol class="search-results">${answer.more
        .map((line) => toLine(line, answer))
        .join('')}</ol>`;

const toMeant = ({ asked, suggestion, isRespelled }: SearchAnswer): string => {
  if (suggestion === null) return '';
  const words = searchWordsOf(asked.locale);
  const link = `<a href="${linkOf(asked, { question: suggestion })}">${escapeHtml(suggestion)}</a>`;
  const said = isRespelled
    ? words.respelled(escapeHtml(asked.question), link)
    : `${words.suggestion}${link}`;
  return `<p class="search-meant">${said}</p>`;
};

/** What stands in the place of the mark in the frame's page. */
export const renderResults = (answer: SearchAnswer): string => {
  const { asked, bets, lines, total } = answer;
  const words = searchWordsOf(asked.locale);
  const isAsked = asked.question !== '' || asked.number !== '';
  const shown = new Set(bets.map(({ path }) => path));
  const list = [
    ...bets.map((line) => toLine(line, answer, true)),
    ...lines.filter(({ path }) => !shown.has(path)).map((line) => toLine(line, answer)),
  ];
  const meant = toMeant(answer);
  const results =
    list.length === 0
      ? toNone(asked.locale)
      : `${total === 0 ? '' : toSummary(answer)}<ol class="search-results">${list.join('')}</ol>${toPages(answer)}${toMore(answer)}`;
  return `<h1>${words.title}</h1>${toForm(answer)}${
    isAsked
      ? `<section aria-label="${words.results}">${meant}${results}</section>`
      : `<p class="search-note">${words.hint}</p>`
  }`;
};
