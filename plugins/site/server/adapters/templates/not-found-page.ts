import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { html } from '../../core/html';
import { toHomePath } from '../../core/site-path';
import { wordsOf } from '../../core/words';
import { toPage } from './layout';

export const renderNotFoundPage = (settings: SiteSettings, locale: string): string => {
  const words = wordsOf(locale);
  return toPage({
    locale,
    settings,
    title: words.notFound,
    columnId: null,
    kind: 'not-found',
    head: html`<meta name="robots" content="noindex" />`,
    body: html`<div class="not-found">
      <p class="number" aria-hidden="true">404</p>
      <h1>${words.notFound}</h1>
      <p>${words.notFoundHint}</p>
      <p><a class="button" href="${toAddress(toHomePath(locale))}">${words.backHome}</a></p>
    </div>`,
  });
};
