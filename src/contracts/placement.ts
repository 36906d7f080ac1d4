import type { ItemKey } from './item';

/** Where chosen items stand first, in the order that a person gave them: 轮播, 首页置顶, or 置顶 of a column. */
export const CAROUSEL = 'carousel';
export const HOME = 'home';
export const toColumnPlace = (columnId: string): string => `column/${columnId}`;

/** The column of a place; null: the place is on the home page. */
export const columnOfPlace = (place: string): string | null =>
  /^column\/([A-Za-z0-9_-]{1,64})$/.exec(place)?.[1] ?? null;
export const isPlace = (place: string): boolean =>
  place === CAROUSEL || place === HOME || columnOfPlace(place) !== null;

/** More than that nobody looks at, and the home page must stay light. */
export const MOST_ITEMS = 5;

/** An item and the publication that was live when it was chosen: a later withdrawal ends the choice for good. */
export type PlacedItem = Pick<ItemKey, 'type' | 'documentId'> & { publicationId: number };
