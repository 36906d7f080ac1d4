import { toAddress } from '../../../../../src/contracts/portal-path';
import { findColumn } from '../../core/column-tree';
import { type Html, html } from '../../core/html';
import { toColumnPath, toFilePath } from '../../core/site-path';
import type { HomeView, Story } from '../../core/views';
import { toName, wordsOf } from '../../core/words';
import { isPicture, type ToAddress, toSizes } from './files';
import { toPage } from './layout';
import { toDay, toLines } from './lines';

const LATEST = 9;

const toFileAddress: ToAddress = (file) => toAddress(toFilePath(file));

const toLead = ({ title, path, summary, cover, publishedAt }: Story): Html =>
  html`<article class="lead">
    ${
      cover &&
      html`<a class="lead-picture" href="${toAddress(path)}" tabindex="-1"
        ><img
          src="${toFileAddress(cover)}"
          ${toSizes(cover, toFileAddress, 0.7)}
          alt="${cover.alternativeText ?? ''}"
          ${cover.width && html` width="${cover.width}"`}${cover.height && html` height="${cover.height}"`}
      /></a> `
    }
    <h2><a href="${toAddress(path)}">${title}</a></h2>
    ${summary && html`<p class="summary">${summary}</p> `}${toDay(publishedAt)}
  </article>`;

/** The newest with a picture leads, or the newest of all. */
const findLead = (stories: readonly Story[]): Story | undefined =>
  stories.find(({ cover }) => cover && isPicture(cover)) ?? stories[0];

const toColumn = ({ settings, locale }: HomeView, columnId: string, lines: Html): Html | null => {
  const column = findColumn(settings, columnId);
  if (!column) return null;
  const address = toAddress(toColumnPath(column.slug, locale));
  return html`<section class="card">
    <header>
      <h2><a href="${address}">${toName(column, locale)}</a></h2>
      <a
        class="more"
        href="${address}"
        aria-label="${wordsOf(locale).more} ${toName(column, locale)}"
        >${wordsOf(locale).more}</a
      >
    </header>
    ${lines}
  </section> `;
};

export const renderHomePage = (view: HomeView): string => {
  const { settings, locale, stories, columns } = view;
  const words = wordsOf(locale);
  const lead = findLead(stories);
  const rest = stories.filter((story) => story !== lead).slice(0, LATEST);
  const body = lead
    ? html`<div class="top">
          ${toLead(lead)}
          ${
            rest.length > 0 &&
            html`<section class="latest">
              <header><h2>${words.latest}</h2></header>
              ${toLines(rest)}
            </section>`
          }
        </div>
        <div class="cards">
          ${columns.map(({ columnId, lines }) => toColumn(view, columnId, toLines(lines)))}
        </div>`
    : html`<p class="empty">${words.emptySite}</p>`;
  return toPage({
    locale,
    settings,
    title: words.home,
    columnId: null,
    kind: 'home',
    body,
  });
};
