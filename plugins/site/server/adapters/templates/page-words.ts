import { changeWordsOf } from '../../core/change-words';
import { withdrawnWordsOf } from '../../core/withdrawn-words';
import { type Words, wordsOf } from '../../core/words';

type Added = 'colon' | 'changes' | 'changesAbout' | 'changesEmpty' | 'formerly';
type AddedOfItems = 'correctionNote' | 'correctedOn' | 'mergedInto';
export type PageWords = Omit<Words, 'changedBy'> & Record<Added | AddedOfItems, string>;

const toWords = (locale: string): PageWords => {
  const { changedBy: _of, ...words } = wordsOf(locale);
  const change = changeWordsOf(locale);
  return {
    ...words,
    colon: locale === 'zh-Hans' ? '：' : ': ',
    changes: change.title,
    changesAbout: change.about,
    changesEmpty: change.empty,
    formerly: change.formerly,
    correctionNote: change.note,
    correctedOn: change.on,
    mergedInto: withdrawnWordsOf(locale).mergedInto,
  };
};
const [zh, en] = [toWords('zh-Hans'), toWords('en')];

/** All fixed words of pages, as templates print them. */
export const pageWordsOf = (locale: string): PageWords => (locale === 'zh-Hans' ? zh : en);
