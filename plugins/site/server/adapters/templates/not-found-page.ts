import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import { wordsOf } from '../../core/words';
import { toFrame } from './frame';

export const toNotFoundModel = (settings: SiteSettings, locale: string) =>
  toFrame({
    ...{ locale, settings, columnId: null, kind: 'not-found' },
    title: wordsOf(locale).notFound,
    metas: [{ name: 'robots', content: 'noindex' }],
  });
