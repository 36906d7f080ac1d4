// The frame of every page: head, identity band, columns, way to here, foot.
import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { changeWordsOf } from '../../core/change-words';
import { childrenOf, lineageOf } from '../../core/column-tree';
import { type Html, html } from '../../core/html';
import { toChangesPath, toColumnPath, toHomePath } from '../../core/site-path';
import { toName, wordsOf } from '../../core/words';

export type Frame = {
  locale: string;
  settings: SiteSettings;
  title: string;
  /** The column that the page belongs to; null for the home page and pages of no column. */
  columnId: string | null;
  /** Kind of page, for the style sheet. */
  kind: 'home' | 'column' | 'month' | 'changes' | 'item' | 'not-found';
  head?: Html;
  description?: string | null;
  body: Html;
  /** Address of the same page in the other language; absent: its home page. */
  otherAddress?: string;
  /** Styles written into the page, for a preview outside the portal. */
  styles?: Html;
};

const siteNameOf = (settings: SiteSettings, locale: string): string =>
  toName({ nameZh: settings.siteNameZh, nameEn: settings.siteNameEn }, locale);

const otherOf = (locale: string): string => (locale === 'zh-Hans' ? 'en' : 'zh-Hans');

const toHead = ({
  locale,
  settings,
  title,
  columnId,
  kind,
  head,
  description,
  styles,
}: Frame): Html => {
  const siteName = siteNameOf(settings, locale);
  const column = lineageOf(settings, columnId)[0];
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${kind === 'home' ? siteName : `${title} - ${siteName}`}</title>
    ${head}
    <meta name="SiteName" content="${siteName}" />
    ${column && html`<meta name="ColumnName" content="${toName(column, locale)}" /> `}${description && html`<meta name="description" content="${description}" /> `}
    <meta name="format-detection" content="telephone=no" />
    ${styles ?? html`<link rel="stylesheet" href="/assets/site.css" /> <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />`}
  </head>`;
};

const toNavigation = ({ locale, settings, columnId, kind }: Frame): Html => {
  const words = wordsOf(locale);
  const here = new Set(lineageOf(settings, columnId).map(({ id }) => id));
  const isHere = (yes: boolean) => yes && html` aria-current="true"`;
  return html`<nav class="columns" aria-label="${words.navigation}">
    <ul class="wrap">
      <li>
        <a href="${toAddress(toHomePath(locale))}" ${isHere(kind === 'home')}>${words.home}</a>
      </li>
      ${childrenOf(settings, null).map(
        (column) =>
          html`<li>
            <a href="${toAddress(toColumnPath(column.slug, locale))}" ${isHere(here.has(column.id))}
              >${toName(column, locale)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
};

const toWay = ({ locale, settings, columnId, kind, title }: Frame): Html | null => {
  if (kind === 'home' || kind === 'not-found') return null;
  const words = wordsOf(locale);
  const line = lineageOf(settings, columnId).reverse();
  const steps = kind === 'column' ? line.slice(0, -1) : line;
  return html`<nav class="way wrap" aria-label="${words.where}">
    <ol>
      <li><a href="${toAddress(toHomePath(locale))}">${words.home}</a></li>
      ${steps.map(
        (column) =>
          html`<li>
            <a href="${toAddress(toColumnPath(column.slug, locale))}">${toName(column, locale)}</a>
          </li> `,
      )}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`;
};

/** A whole page. */
export const toPage = (frame: Frame): string => {
  const { locale, settings, kind, body, otherAddress } = frame;
  const words = wordsOf(locale);
  const other = otherOf(locale);
  const siteName = siteNameOf(settings, locale);
  return html`<!doctype html>
    <html lang="${locale}">
      ${toHead(frame)}
      <body class="${kind}">
        <a class="skip" href="#content">${words.skip}</a>
        <header class="band">
          <div class="wrap">
            <a class="site-name" href="${toAddress(toHomePath(locale))}">${siteName}</a>
            <a
              class="other-locale"
              lang="${other}"
              hreflang="${other}"
              href="${otherAddress ?? toAddress(toHomePath(other))}"
              >${words.switchLocale}</a
            >
          </div>
        </header>
        ${toNavigation(frame)} ${toWay(frame)}
        <main id="content" class="wrap">${body}</main>
        <footer class="foot">
          <div class="wrap">
            <p class="foot-name">${siteName}</p>
            <p>${words.footer}</p>
            <p>
              <a href="${toAddress(toChangesPath(locale))}">${changeWordsOf(locale).title}</a>
            </p>
          </div>
        </footer>
      </body>
    </html> `.markup;
};
