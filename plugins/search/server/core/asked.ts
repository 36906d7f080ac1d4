import { isItemType, type ItemType } from '../../../../src/contracts/item';
import { toKeepable } from './normalise';
import { LONGEST_QUESTION } from './to-query';

/** What a reader asks for, as the address says it; whatever else it says counts for nothing. */
export type Asked = {
  locale: string;
  question: string;
  /** 文号, or a part of it. */
  number: string;
  type: ItemType | null;
  columnId: string;
  year: number | null;
  order: 'relevance' | 'time';
  /** From 1. */
  page: number;
};

export const PAGE_SIZE = 10;
/** So many hits are ranked, and no more can be turned to. */
export const MOST_RANKED = 300;
const LAST_PAGE = MOST_RANKED / PAGE_SIZE;

const toLine = (text: string | null): string =>
  toKeepable((text ?? '').slice(0, LONGEST_QUESTION))
    .replaceAll(/[\s\u0000-\u001f\u007f\ufffd]+/g, ' ')
    .trim();

const toNumber = (text: string | null, first: number, last: number): number | null => {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= first && number <= last ? number : null;
};

export const toAsked = (locale: string, given: URLSearchParams): Asked => {
  const type = given.get('type');
  return {
    locale,
    question: toLine(given.get('q')),
    number: toLine(given.get('number')),
    type: isItemType(type) ? type : null,
    columnId: /^[A-Za-z0-9_-]{1,64}$/.exec(given.get('column') ?? '')?.[0] ?? '',
    year: toNumber(given.get('year'), 1949, 2999),
    order: given.get('order') === 'time' ? 'time' : 'relevance',
    page: toNumber(given.get('page'), 1, LAST_PAGE) ?? 1,
  };
};

/** The address of the same search, otherwise in these points; from the first page on unless one is named. */
export const toSearchAddress = (base: string, asked: Asked, other: Partial<Asked> = {}): string => {
  const { question, number, type, columnId, year, order, page } = { ...asked, page: 1, ...other };
  const query = new URLSearchParams({
    ...(question !== '' && { q: question }),
    ...(number !== '' && { number }),
    ...(type && { type }),
    ...(columnId !== '' && { column: columnId }),
    ...(year && { year: String(year) }),
    ...(order === 'time' && { order }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === '' ? base : `${base}?${query}`;
};
