import type { NamedKind, Names } from '../../../../src/contracts/named';
import { LONGEST_NAME, LONGEST_REASON, type NamesRefusal } from './refusals';

export type NameProblem = { refusal: NamesRefusal; path: 'nameZh' | 'nameEn' | 'slug' | 'reason' };

/** Parts of addresses that other columns have. */
type Ground = { kind: NamedKind; before: Names; taken: readonly string[] };

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

const checkSlug = (slug: string, { before, taken }: Ground): NameProblem | undefined => {
  // What stands there may be older than the rule.
  if (slug === before.slug) return undefined;
  if (slug.length > LONGEST_NAME || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return { refusal: 'names.bad-slug', path: 'slug' };
  return taken.includes(slug) ? { refusal: 'names.slug-taken', path: 'slug' } : undefined;
};

const isSame = (one: Names, other: Names): boolean =>
  one.zh === other.zh && one.en === other.en && one.slug === other.slug;

/** What is wrong with names that are proposed, and the words to them. */
export const checkProposal = (
  { names, reason }: { names: Names; reason: string },
  ground: Ground,
): NameProblem | undefined => {
  if (names.zh === '') return { refusal: 'names.no-name', path: 'nameZh' };
  if (names.zh.length > LONGEST_NAME) return { refusal: 'names.too-long', path: 'nameZh' };
  if (names.en.length > LONGEST_NAME) return { refusal: 'names.too-long', path: 'nameEn' };
  const badSlug = names.slug === null ? undefined : checkSlug(names.slug, ground);
  if (badSlug) return badSlug;
  if (isSame(names, ground.before)) return { refusal: 'names.unchanged', path: 'nameZh' };
  if (reason === '') return { refusal: 'names.no-reason', path: 'reason' };
  return reason.length > LONGEST_REASON
    ? { refusal: 'names.reason-too-long', path: 'reason' }
    : undefined;
};
