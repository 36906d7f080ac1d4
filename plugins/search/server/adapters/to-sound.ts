import { pinyin } from 'pinyin-pro';

/** 'huanjingpingjia' of 环境评价; letters stay as they are. */
export const toSound = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();
