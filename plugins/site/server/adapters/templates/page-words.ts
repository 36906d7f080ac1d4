import { type Words, wordsOf } from '../../core/words';
import { changeWordsOf } from './change-words';
import { type PlaceWords, placeWordsOf } from './place-words';
import { withdrawnWordsOf } from './withdrawn-words';

type Added = 'colon' | 'changes' | 'changesAbout' | 'changesEmpty' | 'formerly';
type AddedOfFoot = 'host' | 'siteCode' | 'address' | 'postcode' | 'telephone';
type AddedOfItems = 'correctionNote' | 'correctedOn' | 'mergedInto';
type AddedOfSite = 'access' | 'feed' | 'urgent' | 'urgentNone' | 'urgentOpen';

const SITE_WORDS: Record<'zh' | 'en', Record<AddedOfSite, string>> = {
  zh: {
    ...{ access: '无障碍', feed: '订阅', urgent: '重要公告' },
    ...{ urgentNone: '目前没有重要公告', urgentOpen: '查看全文' },
  },
  en: {
    ...{ access: 'Accessibility', feed: 'RSS', urgent: 'Important notice' },
    ...{ urgentNone: 'There is no important notice now', urgentOpen: 'Read it' },
  },
};
type AddedOfHome = 'pinned' | 'carousel' | 'earlier' | 'later' | 'pause' | 'play';

const HOME_WORDS: Record<'zh' | 'en', Record<AddedOfHome, string>> = {
  zh: {
    ...{ pinned: '置顶', carousel: '图片新闻', earlier: '上一张', later: '下一张' },
    ...{ pause: '暂停播放', play: '自动播放' },
  },
  en: {
    ...{ pinned: 'Pinned', carousel: 'In pictures', earlier: 'Previous', later: 'Next' },
    ...{ pause: 'Pause', play: 'Play' },
  },
};
export type PageWords = Omit<Words, 'changedBy'> &
  PlaceWords &
  Record<Added | AddedOfFoot | AddedOfItems | AddedOfSite | AddedOfHome, string>;

const FOOT_ZH = {
  host: '主办单位',
  siteCode: '网站标识码',
  address: '地址',
  postcode: '邮编',
  telephone: '联系电话',
};
const FOOT_EN: typeof FOOT_ZH = {
  host: 'Run by',
  siteCode: 'Site code',
  address: 'Address',
  postcode: 'Postcode',
  telephone: 'Telephone',
};

const toWords = (locale: string): PageWords => {
  const { changedBy: _of, ...words } = wordsOf(locale);
  const change = changeWordsOf(locale);
  return {
    ...words,
    ...placeWordsOf(locale),
    colon: locale === 'zh-Hans' ? '：' : ': ',
    changes: change.title,
    changesAbout: change.about,
    changesEmpty: change.empty,
    formerly: change.formerly,
    correctionNote: change.note,
    correctedOn: change.on,
    ...(locale === 'zh-Hans' ? FOOT_ZH : FOOT_EN),
    mergedInto: withdrawnWordsOf(locale).mergedInto,
    ...SITE_WORDS[locale === 'zh-Hans' ? 'zh' : 'en'],
    ...HOME_WORDS[locale === 'zh-Hans' ? 'zh' : 'en'],
  };
};
const [zh, en] = [toWords('zh-Hans'), toWords('en')];

/** All fixed words of pages, as templates print them. */
export const pageWordsOf = (locale: string): PageWords => (locale === 'zh-Hans' ? zh : en);
