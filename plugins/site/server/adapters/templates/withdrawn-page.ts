import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import type { WithdrawalKind } from '../../../../../src/contracts/withdrawal';
import { toMergedMark } from '../../core/page-marks';
import { toFrame } from './frame';
import { withdrawnWordsOf } from './withdrawn-words';

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
export const toWithdrawnModel = ({ settings, locale, kind, on, mergedInto }: WithdrawnView) => {
  const words = withdrawnWordsOf(locale);
  return {
    ...toFrame({
      ...{ locale, settings, columnId: null, kind: 'not-found' },
      title: words.title,
      marks: mergedInto === null ? null : toMergedMark(mergedInto),
      metas: [{ name: 'robots', content: 'noindex' }],
    }),
    notice: { why: words.why[kind], on, onWords: words.on(on), mergedInto },
  };
};
