// The state column asks once for all rows that appear together, instead of once a cell.
import { getFetchClient } from '@strapi/strapi/admin';

import type { ItemState } from './review-types';

type Waiting = {
  documentId: string;
  resolve: (state: ItemState | undefined) => void;
  reject: (reason: unknown) => void;
};

const GATHER_MS = 20;
const queues = new Map<string, Waiting[]>();

const flush = async (type: string, locale: string, waiting: Waiting[]) => {
  try {
    const documentIds = [...new Set(waiting.map(({ documentId }) => documentId))].join(',');
    const { data } = await getFetchClient().get<Record<string, ItemState>>('/review/states', {
      params: { type, documentIds, locale },
    });
    for (const { documentId, resolve } of waiting) resolve(data[documentId]);
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
};

/** State of one item; calls within 20 ms share one request. Rejects where the request fails. */
export const loadState = (
  type: string,
  locale: string,
  documentId: string,
): Promise<ItemState | undefined> =>
  new Promise((resolve, reject) => {
    const key = `${type} ${locale}`;
    const queue = queues.get(key) ?? [];
    queue.push({ documentId, resolve, reject });
    if (queues.has(key)) return;
    queues.set(key, queue);
    setTimeout(() => {
      queues.delete(key);
      void flush(type, locale, queue);
    }, GATHER_MS);
  });

const CHANGED = 'review-states-changed';

/** For deeds that change states without changing a row of the list. */
export const tellStatesChanged = (): boolean => window.dispatchEvent(new Event(CHANGED));

/** Calls back whenever states may have changed; answers how to stop that. */
export const onStatesChanged = (call: () => void): (() => void) => {
  window.addEventListener(CHANGED, call);
  return () => window.removeEventListener(CHANGED, call);
};
