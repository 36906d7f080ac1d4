// 姓名 as people write it, in one line, and as Strapi keeps it, in two. The parts put together again are the name.

/** 复姓 that are still in use. */
const DOUBLE_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 百里 呼延 东郭 南门 羊舌 微生 公良 拓跋 轩辕 段干 西门 第五 梁丘 左丘 东门 南荣 纳兰'.split(
    ' ',
  ),
);

const HAN = /^\p{Script=Han}+$/u;
/** Longest name that a list shows in one line. */
const LONGEST = 40;

export type NameParts = { lastname: string | null; firstname: string };

/** Without blanks around and inside a Chinese name, without control characters. */
export const cleanName = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const joined = plain.replaceAll(' ', '');
  return HAN.test(joined) ? joined : plain;
};

export const isName = (name: string): boolean => name.length > 0 && name.length <= LONGEST;

/** A name of other than two to four Chinese characters (艾力·买买提, Anna Smith) stays whole. */
export const splitName = (name: string): NameParts => {
  if (!HAN.test(name) || name.length < 2 || name.length > 4) {
    return { lastname: null, firstname: name };
  }
  const length = name.length > 2 && DOUBLE_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
  return { lastname: name.slice(0, length), firstname: name.slice(length) };
};
