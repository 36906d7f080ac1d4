/** What has a name that readers see and that two people change. */
export const NAMED_KINDS = ['column', 'department'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** How a proposal of a name ended. */
export type NameVerdict = 'confirmed' | 'declined' | 'taken-back';

/** As readers see it; a department has no part of an address (slug). */
export type Names = { zh: string; en: string; slug: string | null };

/** Where it stands among the others; a department hangs below none. */
export type Place = { order: number; parentId: string | null };

export const toNamedUid = (kind: NamedKind): string => `api::${kind}.${kind}`;
export const toNamedKind = (uid: string): NamedKind | undefined =>
  NAMED_KINDS.find((kind) => toNamedUid(kind) === uid);

/** Fields of the desk's row that hold them. */
export const NAME_FIELDS = ['nameZh', 'nameEn', 'slug'] as const;

/** Fields of the desk's row that hold its place. */
export const PLACE_FIELDS = ['order', 'parent'] as const;
