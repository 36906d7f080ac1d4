import type { ItemKey } from '../../../../src/contracts/item';
import {
  CAROUSEL,
  columnOfPlace,
  isPlace,
  MOST_ITEMS,
  type PlacedItem,
} from '../../../../src/contracts/placement';
import type { PlacementRefusal } from './refusals';

export type NamedItem = Pick<ItemKey, 'type' | 'documentId'>;
/** What a person asks for. basis: the placement that he saw, null for none. */
export type AskedPlacement = {
  place: string;
  locale: string;
  items: readonly NamedItem[];
  basis: number | null;
};
/** What stands on the portal of an item. */
export type ShownItem = PlacedItem & { title: string; columnId: string; hasPicture: boolean };
export type PlacementGround = {
  /** The newest placement; null: none. shown: those of its items that stand now, in their order. */
  newest: { placementId: number; shown: readonly NamedItem[]; chosen: number } | null;
  /** Those of the items asked for that stand. */
  shown: readonly ShownItem[];
  /** The column of the place and all below it; null: there is no such column, or the place is on the home page. */
  family: readonly string[] | null;
};

export type PlacementProblem = { refusal: PlacementRefusal; title?: string };

const keyOf = ({ type, documentId }: NamedItem): string => `${type}/${documentId}`;

/** The item as it stands. */
export const findShown = (shown: readonly ShownItem[], item: NamedItem): ShownItem | undefined =>
  shown.find((one) => keyOf(one) === keyOf(item));

const checkItem = (
  item: NamedItem,
  place: string,
  { shown, family }: PlacementGround,
): PlacementProblem | undefined => {
  const there = findShown(shown, item);
  if (!there) return { refusal: 'placements.not-public', title: item.documentId };
  const { title } = there;
  if (place === CAROUSEL && !there.hasPicture) return { refusal: 'placements.no-picture', title };
  const lies = family === null || family.includes(there.columnId);
  return lies ? undefined : { refusal: 'placements.elsewhere', title };
};

export const checkPlacement = (
  { place, items, basis }: AskedPlacement,
  ground: PlacementGround,
): PlacementProblem | undefined => {
  if (!isPlace(place) || (columnOfPlace(place) !== null && ground.family === null))
    return { refusal: 'placements.no-place' };
  if (items.length > MOST_ITEMS) return { refusal: 'placements.too-many' };
  const keys = items.map(keyOf);
  if (new Set(keys).size < keys.length) return { refusal: 'placements.twice' };
  if ((ground.newest?.placementId ?? null) !== basis) return { refusal: 'placements.changed' };
  for (const item of items) {
    const problem = checkItem(item, place, ground);
    if (problem) return problem;
  }
  const before = ground.newest?.shown.map(keyOf) ?? [];
  // What was withdrawn since may be cleared away by saving what is left.
  const isSame = before.join(' ') === keys.join(' ');
  return isSame && (ground.newest?.chosen ?? 0) === keys.length
    ? { refusal: 'placements.unchanged' }
    : undefined;
};
