import type { Core } from '@strapi/strapi';

import { BEGAN_FROM } from '../../../../src/contracts/stale-save';

type Request = { params?: { id?: string }; request?: { body?: unknown } };

/** `at` null: in this language the document did not exist. */
export type Beginning = { at: Date | null };

/**
 * From which save the save that is being served began, as our panel says; null where nobody says it: tokens, programs,
 * other screens. Strapi takes the field out of the data on its way here, so it is read from the request.
 */
export const readBeginning = (strapi: Core.Strapi, documentId: string): Beginning | null => {
  const context = strapi.requestContext.get() as unknown as Request | undefined;
  const body = context?.request?.body;
  if (body === null || typeof body !== 'object' || context?.params?.id !== documentId) return null;
  const said = (body as Record<string, unknown>)[BEGAN_FROM];
  if (said === null) return { at: null };
  const at = typeof said === 'string' ? new Date(said) : undefined;
  return at && !Number.isNaN(at.getTime()) ? { at } : null;
};
