import { findAll, type TextRule } from '../rule';

const DAY = /(?<!\d)(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const exists = (year: number, month: number, day: number): boolean => {
  const last = month === 2 && !isLeap(year) ? 28 : (LAST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
};

export const noSuchDay: TextRule = {
  rule: 'no-such-day',
  find: (text) =>
    findAll(text, DAY, (match) => {
      const [year = 0, month = 0, day = 0] = (match.match(/\d+/g) ?? []).map(Number);
      return exists(year, month, day) ? undefined : null;
    }),
};

/** GB/T 9704-2012, 7.2.5: the year of a document's number stands in 〔〕, without 第 and without leading noughts. */
const NUMBER = /\p{Script=Han}{1,12} ?[[(【](?:19|20)\d{2}[\])】] ?第?\d{1,5} ?号/gu;

export const documentNumberBrackets: TextRule = {
  rule: 'document-number-brackets',
  find: (text) =>
    findAll(text, NUMBER, (match) =>
      match.replace(/ ?[[(【](\d{4})[\])】] ?第?0*(\d+) ?号/, '〔$1〕$2号'),
    ),
};

/** What a template asks to be filled in: a real report printed its own 编写说明 (facts/domain.md §8.2). */
const LEFT_OVER =
  /编写说明|填写说明|[(（【[](?:此处|请|待)[^()（）【】[\]\n]{0,20}(?:填写|补充|插入|完善|核实|修改|删除)[^()（）【】[\]\n]{0,10}[)）】\]]|[Xx×]{3,}|待补充|待完善|TODO|Lorem ipsum/g;

export const leftOver: TextRule = {
  rule: 'left-over',
  find: (text) => findAll(text, LEFT_OVER, () => null),
};
