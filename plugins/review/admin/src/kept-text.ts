// The rescue: a refused save, a dead session, a crash or a reload would throw away what was typed. While a form is modified its
// values, the body among them, are kept in this browser, for the person, item, locale and window; what is saved is forgotten.
import type { StrapiApp } from '@strapi/strapi/admin';

import { DEFAULT_LOCALE } from '../../../../src/contracts/item';
import { BEGAN_FROM, STALE_SAVE, type StaleSave } from '../../../../src/contracts/stale-save';
import { type KeptStore, openKeptStore } from './kept-store';
import { OWN_WINDOW } from './own-window';
import { baseOf, hold, release } from './save-bases';

/** `base` is the save that the typing began from, `initial` what the form said then. */
export type Kept = { values: object; initial?: object; at: string; base: string | null };
export const SAVE_REFUSED = 'review.save-refused';
/** `stale`: somebody else's save came first. */
export type SaveRefused = { key: string; stale: StaleSave | null };

type SaveArg = {
  model?: string;
  documentId?: string;
  params?: { locale?: string };
  data?: Record<string, unknown>;
};
type SaveAction = {
  type?: string;
  meta?: { arg?: { endpointName?: string; originalArgs?: SaveArg } };
  payload?: { data?: { updatedAt?: string }; details?: { code?: string } };
};
type Place = { model: string; documentId: string | undefined; locale: string };

let person = '';
/** Whose texts are kept from now on: several people may share a browser. */
export const keepFor = (userId: string): void => {
  person = userId;
};

/** One key per person and item: type, document and locale. */
export const keptKey = ({ model, documentId, locale }: Place): string =>
  [person, model, documentId ?? 'create', locale].join(' ');

const keyOf = (arg: SaveArg | undefined) =>
  keptKey({
    model: arg?.model ?? '',
    documentId: arg?.documentId,
    locale: arg?.params?.locale ?? DEFAULT_LOCALE,
  });

let store: KeptStore | undefined;
const kept = (): KeptStore => (store ??= openKeptStore(window.localStorage, () => Date.now()));

/** Two windows of one person on one item keep a text each. */
const placeOf = (key: string) => `${key} ${OWN_WINDOW}`;
/** Where the texts that this window took over lie, by key: gone once they are saved or given up here. */
const takenOver = new Map<string, string>();

export const keep = (key: string, values: Kept): void =>
  kept().put(placeOf(key), JSON.stringify(values));

/** What was kept last under a key, by whatever window, and where it lies; or null. */
export const readKept = (key: string): (Kept & { place: string }) | null => {
  const found = kept().newest(key);
  return found && { ...(JSON.parse(found.text) as Kept), place: found.key };
};

/** The text that lies there is this window's from now on. */
export const takeOver = (key: string, place: string): void => {
  takenOver.set(key, place);
};

/** Of this window, and what it took over; never what another window still has. */
export const forget = (key: string): void => {
  kept().remove(placeOf(key));
  kept().remove(takenOver.get(key) ?? placeOf(key));
  takenOver.delete(key);
};

const tellRefused = (key: string, { payload }: SaveAction) => {
  const stale = payload?.details?.code === STALE_SAVE ? (payload.details as StaleSave) : null;
  if (stale) hold(key);
  const detail: SaveRefused = { key, stale };
  // After the form has been reset, which happens in the same turn.
  setTimeout(() => window.dispatchEvent(new CustomEvent(SAVE_REFUSED, { detail })), 0);
};

const watchUpdate = (key: string, action: SaveAction) => {
  const arg = action.meta?.arg?.originalArgs;
  const base = baseOf(key);
  // In place: the request is made from this very object.
  if (action.type?.endsWith('/pending') && arg && base !== undefined)
    arg.data = { ...arg.data, [BEGAN_FROM]: base };
  if (action.type?.endsWith('/fulfilled')) release(key, action.payload?.data?.updatedAt ?? null);
};

/**
 * Says with each save of a form what it began from, tells the panel when one was refused, and forgets the text once it is
 * stored.
 */
export const watchSaves: StrapiApp['middlewares'][number] = () => () => (next) => (action) => {
  const save = action as SaveAction;
  const endpoint = save.meta?.arg?.endpointName;
  if (endpoint === 'updateDocument' || endpoint === 'createDocument') {
    const key = keyOf(save.meta?.arg?.originalArgs);
    if (endpoint === 'updateDocument') watchUpdate(key, save);
    if (save.type?.endsWith('/fulfilled')) forget(key);
    if (save.type?.endsWith('/rejected')) tellRefused(key, save);
  }
  return next(action);
};
