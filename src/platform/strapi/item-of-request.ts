import {
  DEFAULT_LOCALE,
  isDocumentId,
  isItemType,
  isLocale,
  type ItemKey,
  type ItemType,
  LOCALES,
} from '../../contracts/item';
import { AppError } from '../app-error';

type Request = { params: Record<string, string>; query: Record<string, unknown> };

/** Longest piece of a wrong value that a message repeats. */
const SHOWN = 64;

/** What was given, as a message may say it: control characters (NUL among them) as �, cut to 64. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replaceAll(/\p{Cc}/gu, '\uFFFD').slice(0, SHOWN);

export const parseType = (value: unknown): ItemType => {
  if (isItemType(value)) return value;
  throw new AppError({
    kind: 'missing',
    code: 'item.unknown-type',
    message: `没有“${shown(value)}”这种内容类型。`,
  });
};

export const parseDocumentId = (value: unknown): string => {
  if (isDocumentId(value)) return value;
  throw new AppError({
    kind: 'invalid',
    code: 'item.bad-id',
    message: `稿件编号“${shown(value)}”有误，只能由字母、数字、“-”和“_”组成，不超过 64 位。`,
  });
};

/** The locale of the query; zh-Hans where it names none. */
export const parseLocale = (value: unknown): string => {
  if (value === undefined) return DEFAULT_LOCALE;
  if (isLocale(value)) return value;
  throw new AppError({
    kind: 'invalid',
    code: 'item.unknown-locale',
    message: `本站没有“${shown(value)}”这种语言，可选：${LOCALES.join('、')}。`,
  });
};

/** The item that an entry of a body's list names. Throws as itemOfRequest does. */
export const itemOfEntry = (entry: Record<string, unknown> | null): ItemKey => ({
  type: parseType(entry?.type),
  documentId: parseDocumentId(entry?.documentId),
  locale: parseLocale(entry?.locale),
});

/** The item that an address names (:type, :documentId, ?locale). Throws `missing` or `invalid`, naming the value. */
export const itemOfRequest = ({ params, query }: Request): ItemKey => ({
  type: parseType(params.type),
  documentId: parseDocumentId(params.documentId),
  locale: parseLocale(query.locale),
});
