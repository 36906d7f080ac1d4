import { columnsWithin } from '../../../../src/contracts/columns-within';
import type { NamedKind, Names, Place } from '../../../../src/contracts/named';
import { HIGHEST_ORDER, LONGEST_NAME, LONGEST_REASON, type NamesRefusal } from './refusals';

export type NameProblem = {
  refusal: NamesRefusal;
  path: 'nameZh' | 'nameEn' | 'slug' | 'order' | 'parentId' | 'reason';
};
type Column = { id: string; slug: string; parentId: string | null };
type Ground = {
  kind: NamedKind;
  documentId: string;
  before: { names: Names; place: Place };
  columns: readonly Column[];
};
type Wish = { names: Names; place: Place; reason: string };

/** As readers will see them: without an English name the Chinese one stands there. */
export const toNames = (
  kind: NamedKind,
  given: { nameZh: string; nameEn: string; slug: string },
): Names => {
  const zh = given.nameZh.trim();
  return {
    zh,
    en: given.nameEn.trim() || zh,
    slug: kind === 'column' ? given.slug.trim() : null,
  };
};

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** What is not given stays as it is; no number is none. */
export const toPlace = (
  kind: NamedKind,
  given: { order?: unknown; parentId?: string | null | undefined },
  before: Place,
): Place => ({
  order: given.order === undefined ? before.order : toNumber(given.order),
  parentId:
    kind === 'department' || given.parentId === undefined ? before.parentId : given.parentId,
});

export const isSlugTaken = (slug: string | null, { documentId, columns }: Ground): boolean =>
  slug !== null && columns.some((one) => one.id !== documentId && one.slug === slug);

const checkSlug = (slug: string, ground: Ground): NameProblem | undefined => {
  // What stands there may be older than the rule.
  if (slug === ground.before.names.slug) return undefined;
  if (slug.length > LONGEST_NAME || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return { refusal: 'names.bad-slug', path: 'slug' };
  return isSlugTaken(slug, ground) ? { refusal: 'names.slug-taken', path: 'slug' } : undefined;
};

/** A column hangs below one that is there, and neither below itself nor below what hangs below it. */
export const isPossibleParent = (
  parentId: string | null,
  { documentId, columns }: Pick<Ground, 'documentId' | 'columns'>,
): boolean =>
  parentId === null ||
  (columns.some(({ id }) => id === parentId) &&
    !columnsWithin(columns, documentId).includes(parentId));

const checkPlace = ({ order, parentId }: Place, ground: Ground): NameProblem | undefined => {
  const { place } = ground.before;
  const isRight = Number.isInteger(order) && order >= 0 && order <= HIGHEST_ORDER;
  if (order !== place.order && !isRight) return { refusal: 'names.bad-order', path: 'order' };
  return parentId === place.parentId || isPossibleParent(parentId, ground)
    ? undefined
    : { refusal: 'names.bad-parent', path: 'parentId' };
};

export const isSameName = (one: Names, other: Names): boolean =>
  one.zh === other.zh && one.en === other.en && one.slug === other.slug;
export const isSamePlace = (one: Place, other: Place): boolean =>
  one.order === other.order && one.parentId === other.parentId;

/** What is wrong with names and a place that are proposed, and the words to them. */
export const checkProposal = (
  { names, place, reason }: Wish,
  ground: Ground,
): NameProblem | undefined => {
  if (names.zh === '') return { refusal: 'names.no-name', path: 'nameZh' };
  if (names.zh.length > LONGEST_NAME) return { refusal: 'names.too-long', path: 'nameZh' };
  if (names.en.length > LONGEST_NAME) return { refusal: 'names.too-long', path: 'nameEn' };
  const badSlug = names.slug === null ? undefined : checkSlug(names.slug, ground);
  const problem = badSlug ?? checkPlace(place, ground);
  if (problem) return problem;
  if (isSameName(names, ground.before.names) && isSamePlace(place, ground.before.place))
    return { refusal: 'names.unchanged', path: 'nameZh' };
  if (reason === '') return { refusal: 'names.no-reason', path: 'reason' };
  return reason.length > LONGEST_REASON
    ? { refusal: 'names.reason-too-long', path: 'reason' }
    : undefined;
};
