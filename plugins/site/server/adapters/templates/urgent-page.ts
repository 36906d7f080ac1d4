import { toAddress, toPrefix } from '../../../../../src/contracts/portal-path';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { html } from '../../core/html';
import { otherOf, toFrame } from './frame';
import { pageWordsOf } from './page-words';

export type UrgentView = {
  settings: SiteSettings;
  locale: string;
  /** The page that the strip leads to; null: it is off. */
  target: { title: string; path: string } | null;
};

export const toUrgentPath = (locale: string): string => `${toPrefix(locale)}urgent/index.html`;

/** Where the strip of every page leads: on to the item at once. */
export const toUrgentModel = ({ settings, locale, target }: UrgentView) => {
  const link = target && { title: target.title, address: toAddress(target.path) };
  return {
    ...toFrame({
      ...{ locale, settings, columnId: null, kind: 'not-found' },
      title: pageWordsOf(locale).urgent,
      marks: link && html`<meta http-equiv="refresh" content="0; url=${link.address}" />`,
      metas: [{ name: 'robots', content: 'noindex' }],
      otherAddress: toAddress(toUrgentPath(otherOf(locale))),
    }),
    link,
  };
};
