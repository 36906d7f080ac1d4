// The rescue: any refused PUT makes the edit view throw away what was typed. While a form is modified its values are kept
// here, in the tab's session too; a refusal, or a session that died during a save, offers them again.
import type { StrapiApp } from '@strapi/strapi/admin';

import { DEFAULT_LOCALE } from '../../../../src/contracts/item';

export type Kept = { values: object; at: string };
export const SAVE_REFUSED = 'review.save-refused';

type SaveArg = { documentId?: string; params?: { locale?: string } };
type SaveAction = {
  type?: string;
  meta?: { arg?: { endpointName?: string; originalArgs?: SaveArg } };
};

/** One key per item: document and locale. */
export const keptKey = (documentId: string | undefined, locale: string): string =>
  `review.kept.${documentId ?? 'create'}.${locale}`;

const keyOf = (arg: SaveArg | undefined) =>
  keptKey(arg?.documentId, arg?.params?.locale ?? DEFAULT_LOCALE);

/** Keeps values; where the session store is full or off, the text is still in memory, so failing is harmless. */
export const keep = (key: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Quota or privacy mode: the panel's own copy serves as long as the page lives.
  }
};

/** What was kept under a key, or null. */
export const readKept = (key: string): Kept | null => {
  const text = sessionStorage.getItem(key);
  return text ? (JSON.parse(text) as Kept) : null;
};

export const forget = (key: string): void => sessionStorage.removeItem(key);

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
