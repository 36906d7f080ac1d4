// Turns fields and Save off natively while an item is locked: the permission to update that document is dropped before the
// edit view asks for it. The server refuses a save all the same; this spares the person the refusal.
import { getFetchClient, type Permission, type RBACMiddleware } from '@strapi/strapi/admin';
import { matchPath } from 'react-router-dom';

import { toItemType } from '../../../../src/contracts/item';
import { readLocale } from './read-locale';

type Lock = { locked: boolean; reason: string | null; drop: string[] };

// The middleware runs on every permission check, dozens a page: one answer serves a page load.
const CACHE_MS = 2_000;
const cache = new Map<string, { at: number; answer: Promise<string[]> }>();

const askServer = async (type: string, documentId: string, locale: string): Promise<string[]> => {
  try {
    const { data } = await getFetchClient().get<Lock>(`/review/lock/${type}/${documentId}`, {
      params: { locale },
    });
    return data.drop;
  } catch {
    // Without an answer nobody edits: what guards fails closed, while reading stays possible.
    return ['update', 'delete'];
  }
};

const droppedFor = (key: string, ask: () => Promise<string[]>): Promise<string[]> => {
  const known = cache.get(key);
  if (known && Date.now() - known.at < CACHE_MS) return known.answer;
  const answer = ask();
  cache.set(key, { at: Date.now(), answer });
  return answer;
};

const without = (permissions: Permission[], verbs: string[]) => {
  const actions = new Set(verbs.map((verb) => `plugin::content-manager.explorer.${verb}`));
  return permissions.filter(({ action }) => !actions.has(action));
};

/** Drops 'update' and 'delete' for a locked item's edit view; '/*' covers its preview too. */
export const lockMiddleware: RBACMiddleware = (context) => (next) => async (permissions) => {
  const match = matchPath('/content-manager/:kind/:model/:documentId/*', context.pathname);
  const { model = '', documentId = '' } = match?.params ?? {};
  const type = toItemType(model);
  if (!type || documentId === 'create' || documentId === 'configurations') return next(permissions);
  const locale = readLocale(context.search);
  const drop = await droppedFor(`${context.pathname}${context.search}`, () =>
    askServer(type, documentId, locale),
  );
  return next(without(permissions, drop));
};
