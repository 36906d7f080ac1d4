import { toAddress } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import type { WithdrawalKind } from '../../../../../src/contracts/withdrawal';
import { html } from '../../core/html';
import { toMergedMark } from '../../core/page-marks';
import { toHomePath } from '../../core/site-path';
import { withdrawnWordsOf } from '../../core/withdrawn-words';
import { wordsOf } from '../../core/words';
import { toPage } from './layout';

export type WithdrawnView = {
  settings: SiteSettings;
  locale: string;
  kind: WithdrawalKind;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  on: string;
  /** The address of the page that says it now. */
  mergedInto: string | null;
};

/** What stands at the address of a withdrawn item: why, in words of a fixed list. No title: that may be what was wrong. */
export const renderWithdrawnPage = ({
  settings,
  locale,
  kind,
  on,
  mergedInto,
}: WithdrawnView): string => {
  const words = withdrawnWordsOf(locale);
  return toPage({
    locale,
    settings,
    title: words.title,
    columnId: null,
    kind: 'not-found',
    head: html`${mergedInto && toMergedMark(mergedInto)}<meta name="robots" content="noindex" />`,
    body: html`<div class="not-found">
      <h1>${words.title}</h1>
      <p>${words.why[kind]}</p>
      <p><time datetime="${on}">${words.on(on)}</time></p>
      ${mergedInto && html`<p><a class="button" href="${mergedInto}">${words.mergedInto}</a></p>`}
      <p><a href="${toAddress(toHomePath(locale))}">${wordsOf(locale).backHome}</a></p>
    </div>`,
  });
};
