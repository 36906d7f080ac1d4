// What may be asked of /api/news-posts and the like: Strapi's parameters, on listed fields, each bounded.
import { DEFAULT_LOCALE, isDocumentId, isLocale, LOCALES } from '../../../../src/contracts/item';
import { AppError } from '../../../../src/platform/app-error';
import { FIELDS } from './published-item';

const IDS = ['$eq', '$in'] as const;
const TIMES = ['$eq', '$gt', '$gte', '$lt', '$lte'] as const;
export type Operator = (typeof IDS | typeof TIMES)[number];
type FilterField = 'documentId' | 'columnId' | 'publishedAt' | 'updatedAt';
export type Filter = { field: FilterField; operator: Operator; values: string[] };
export type ReadingQuery = {
  locale: string;
  filters: Filter[];
  sort: { field: 'publishedAt' | 'updatedAt'; direction: 'asc' | 'desc' };
  page: number;
  pageSize: number;
  /** null: all. */
  fields: string[] | null;
};

const FILTERS: Record<FilterField, readonly Operator[]> = {
  documentId: IDS,
  columnId: IDS,
  publishedAt: TIMES,
  updatedAt: TIMES,
};
const SORTS = ['publishedAt', 'updatedAt'] as const;
const [PAGE_SIZE, MOST_ON_A_PAGE, MOST_VALUES] = [25, 100, 100];
/** What lies further on is found by a filter on the time, which costs the same anywhere. */
export const DEEPEST = 100_000;

const refuse = (what: string, value: unknown, allowed: string): AppError =>
  new AppError({
    kind: 'invalid',
    code: 'public-reading.query',
    message: `参数 ${what} 的值 ${sayValue(value)} 不可用，可以是：${allowed}。 / ${what} cannot be that; it may be: ${allowed}.`,
  });
const sayValue = (value: unknown): string =>
  (typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? '')).slice(0, 100);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const toObject = (value: unknown, what: string, allowed: string): Record<string, unknown> => {
  if (value === undefined) return {};
  if (!isObject(value)) throw refuse(what, value, allowed);
  return value;
};

const toInstant = (value: unknown): string | null => {
  const isTime =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value);
  // A day alone begins at midnight in Beijing.
  const time = isTime ? new Date(value.length === 10 ? `${value}T00:00:00+08:00` : value) : null;
  // Within what PostgreSQL and ISO 8601 write alike.
  const year = time?.getUTCFullYear() ?? NaN;
  return time && year >= 1900 && year < 9999 ? time.toISOString() : null;
};

const toFilter = (field: FilterField, operator: string, value: unknown): Filter => {
  const what = `filters[${field}][${operator}]`;
  const allowed = FILTERS[field];
  const known = allowed.find((one) => one === operator);
  if (known === undefined) throw refuse(`filters[${field}]`, operator, allowed.join('、'));
  const given = known === '$in' ? (Array.isArray(value) ? value : [value]) : [value];
  if (given.length === 0 || given.length > MOST_VALUES)
    throw refuse(what, `${given.length} 个`, `1–${MOST_VALUES} 个`);
  const values = given.map((one) => {
    if (allowed === IDS && isDocumentId(one)) return one;
    const instant = allowed === TIMES ? toInstant(one) : null;
    if (instant !== null) return instant;
    throw refuse(
      what,
      one,
      allowed === IDS ? 'documentId' : '2026-01-31、2026-01-31T08:00:00+08:00',
    );
  });
  return { field, operator: known, values };
};

const toFilters = (value: unknown): Filter[] => {
  const names = Object.keys(FILTERS).join('、');
  return Object.entries(toObject(value, 'filters', names)).flatMap(([name, wanted]) => {
    if (!Object.hasOwn(FILTERS, name)) throw refuse('filters', name, names);
    const field = name as FilterField;
    const operators = isObject(wanted) ? wanted : { $eq: wanted };
    return Object.entries(operators).map(([operator, one]) => toFilter(field, operator, one));
  });
};

const toSort = (value: unknown): ReadingQuery['sort'] => {
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (one === undefined) return { field: 'publishedAt', direction: 'desc' };
  const [, name, direction = 'asc'] =
    /^(\w+)(?::(asc|desc))?$/.exec(typeof one === 'string' ? one : '') ?? [];
  const field = SORTS.find((sort) => sort === name);
  if (field === undefined)
    throw refuse('sort', value, SORTS.map((sort) => `${sort}:desc`).join('、'));
  return { field, direction: direction === 'desc' ? 'desc' : 'asc' };
};

const toWhole = (
  value: unknown,
  what: string,
  { most, otherwise }: { most: number; otherwise: number },
) => {
  if (value === undefined) return otherwise;
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw refuse(what, value, `1–${most}`);
  return number;
};

const toPagination = (value: unknown): Pick<ReadingQuery, 'page' | 'pageSize'> => {
  const asked = toObject(value, 'pagination', 'page、pageSize');
  for (const name of Object.keys(asked))
    if (!['page', 'pageSize', 'withCount'].includes(name))
      throw refuse('pagination', name, 'page、pageSize');
  const pageSize = toWhole(asked.pageSize, 'pagination[pageSize]', {
    most: MOST_ON_A_PAGE,
    otherwise: PAGE_SIZE,
  });
  const most = Math.floor(DEEPEST / pageSize);
  return { page: toWhole(asked.page, 'pagination[page]', { most, otherwise: 1 }), pageSize };
};

const toFields = (value: unknown): string[] | null => {
  const asked: unknown[] = Array.isArray(value) ? value : String(value ?? '*').split(',');
  if (asked.includes('*')) return null;
  for (const one of asked)
    if (!(FIELDS as readonly unknown[]).includes(one))
      throw refuse('fields', one, FIELDS.join('、'));
  return asked as string[];
};

const toLocale = (value: unknown = DEFAULT_LOCALE): string => {
  if (!isLocale(value)) throw refuse('locale', value, LOCALES.join('、'));
  return value;
};

/** Working copies are read by nobody here, and relations come with the item: both are said, not passed over. */
const refuseOthers = (query: Record<string, unknown>, known: readonly string[]): void => {
  const { status = 'published', populate = '*' } = query;
  if (status !== 'published') throw refuse('status', status, 'published');
  if (populate !== '*') throw refuse('populate', populate, '*');
  const allowed = [...known, 'status', 'populate'];
  for (const name of Object.keys(query))
    if (!allowed.includes(name)) throw refuse('（名称）', name, allowed.join('、'));
};

/** Of a list. Throws AppError `public-reading.query` that says what is allowed. */
export const readListQuery = (query: Record<string, unknown>): ReadingQuery => {
  refuseOthers(query, ['locale', 'filters', 'sort', 'pagination', 'fields']);
  return {
    locale: toLocale(query.locale),
    filters: toFilters(query.filters),
    sort: toSort(query.sort),
    ...toPagination(query.pagination),
    fields: toFields(query.fields),
  };
};

/** Of one item. Throws as `readListQuery`. */
export const readItemQuery = (
  query: Record<string, unknown>,
): Pick<ReadingQuery, 'locale' | 'fields'> => {
  refuseOthers(query, ['locale', 'fields']);
  return { locale: toLocale(query.locale), fields: toFields(query.fields) };
};
