// The rescue: a refused save, a dead session, a crash or a reload would throw away what was typed. While a form is modified its
// values, the body among them, are kept in this browser, for the person, item and locale; what is saved is forgotten.
import type { StrapiApp } from '@strapi/strapi/admin';

import { DEFAULT_LOCALE } from '../../../../src/contracts/item';
import { type KeptStore, openKeptStore } from './kept-store';

/** `base` is the save that the typing began from. */
export type Kept = { values: object; at: string; base: string | null };
export const SAVE_REFUSED = 'review.save-refused';

type SaveArg = { model?: string; documentId?: string; params?: { locale?: string } };
type SaveAction = {
  type?: string;
  meta?: { arg?: { endpointName?: string; originalArgs?: SaveArg } };
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

export const keep = (key: string, values: Kept): void => kept().put(key, JSON.stringify(values));

/** What was kept under a key, or null. */
export const readKept = (key: string): Kept | null => {
  const text = kept().get(key);
  return text === null ? null : (JSON.parse(text) as Kept);
};

export const forget = (key: string): void => kept().remove(key);

/** Tells the panel when a save was refused, and forgets the text once it is stored. */
export const watchSaves: StrapiApp['middlewares'][number] = () => () => (next) => (action) => {
  const { type = '', meta } = action as SaveAction;
  const endpoint = meta?.arg?.endpointName;
  if (endpoint === 'updateDocument' || endpoint === 'createDocument') {
    if (type.endsWith('executeMutation/fulfilled')) forget(keyOf(meta?.arg?.originalArgs));
    if (type.endsWith('executeMutation/rejected')) {
      const key = keyOf(meta?.arg?.originalArgs);
      // After the form has been reset, which happens in the same turn.
      setTimeout(() => window.dispatchEvent(new CustomEvent(SAVE_REFUSED, { detail: key })), 0);
    }
  }
  return next(action);
};
