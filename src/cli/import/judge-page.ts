import { createHash } from 'node:crypto';

import type { ItemType } from '../../contracts/item';
import type { SiteSettings } from '../../contracts/site-settings';
import { toRedirectKey } from '../../platform/old-address';
import type { Mapping } from './mapping';
import { type OldPage, type Remark, TYPE_NAMES } from './old-page';
import { readDate, toDay } from './read-date';

/** What exists here that a page may belong to, and what day it is. */
export type Ground = { settings: SiteSettings; now: Date };

export type JudgedPage = {
  type: ItemType;
  title: string;
  author: string;
  columnId: string | null;
  departmentId: string | null;
  publishedAt: Date | null;
  /** Never '': a page without one is named by where it stood in its source. */
  address: string;
  redirectKey: string | null;
  remarks: Remark[];
};

/** Like Strapi's own in form; the same page of the same batch always has the same. */
export const toDocumentId = (batch: string, key: string): string => {
  const number = BigInt(`0x${createHash('sha256').update(`${batch}\n${key}`).digest('hex')}`);
  return `o${number.toString(36).slice(0, 23)}`;
};

const judgeColumn = (page: OldPage, mapping: Mapping, { settings }: Ground) => {
  const [, byFolder] =
    Object.entries(mapping.folders).find(([begin]) => page.key.startsWith(begin)) ?? [];
  const said = page.column || byFolder || mapping.defaults.column || '';
  if (said === '')
    return { columnId: null, remark: { code: 'column-missing', about: '' } as const };
  const name = mapping.columns[said] ?? said;
  const column = settings.columns.find(({ nameZh, slug }) => nameZh === name || slug === name);
  return column
    ? { columnId: column.id, remark: null }
    : { columnId: null, remark: { code: 'column-unknown', about: said } as const };
};

const judgeDepartment = ({ department }: OldPage, mapping: Mapping, { settings }: Ground) => {
  const said = department || mapping.defaults.department || '';
  if (said === '')
    return { departmentId: null, remark: { code: 'department-missing', about: '' } as const };
  const name = mapping.departments[said] ?? said;
  const known = settings.departments.find(({ nameZh }) => nameZh === name);
  return known
    ? { departmentId: known.id, remark: null }
    : { departmentId: null, remark: { code: 'department-unknown', about: said } as const };
};

const judgeType = (page: OldPage, mapping: Mapping) => {
  const said = page.type || mapping.types[page.column] || mapping.defaults.type || 'news-post';
  const type = TYPE_NAMES[said];
  return type
    ? { type, remark: null }
    : { type: 'news-post' as const, remark: { code: 'type-unknown', about: said } as const };
};

const judgeDate = ({ publishedAt: said }: OldPage, { now }: Ground) => {
  const publishedAt = toIsoDate(said) ?? readDate(said);
  if (!publishedAt) return { publishedAt, remark: { code: 'date-missing', about: said } as const };
  return publishedAt > now
    ? { publishedAt, remark: { code: 'date-in-future', about: toDay(publishedAt) } as const }
    : { publishedAt, remark: null };
};

/** A date that was found in the words of a page is an instant already. */
const toIsoDate = (said: string): Date | null =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(said) ? new Date(said) : null;

const missing = (page: OldPage): Remark[] => [
  ...(page.title === '' ? [{ code: 'title-missing', about: '' } as const] : []),
  ...(page.body === null ? [{ code: 'body-missing', about: '' } as const] : []),
  ...(page.address === '' ? [{ code: 'address-missing', about: '' } as const] : []),
];

/** What becomes of a page here, and what is to be said of it; files and other pages are looked at elsewhere. */
export const judgePage = (page: OldPage, mapping: Mapping, ground: Ground): JudgedPage => {
  const column = judgeColumn(page, mapping, ground);
  const department = judgeDepartment(page, mapping, ground);
  const type = judgeType(page, mapping);
  const date = judgeDate(page, ground);
  const author = page.author || mapping.defaults.author || page.source;
  const found = [column.remark, department.remark, type.remark, date.remark];
  return {
    type: type.type,
    title: page.title,
    author,
    columnId: column.columnId,
    departmentId: department.departmentId,
    publishedAt: date.publishedAt,
    address: page.address || page.key,
    redirectKey: page.address === '' ? null : (toRedirectKey(page.address) ?? null),
    remarks: [
      ...page.remarks,
      ...missing(page),
      ...found.filter((remark) => remark !== null),
      ...(author === '' ? [{ code: 'author-missing', about: '' } as const] : []),
    ],
  };
};
