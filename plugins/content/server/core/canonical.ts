import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { StoredRevisionContent } from '../../../../src/contracts/revision';

export type CanonicalRevision = { fingerprint: string; bytes: Buffer };

/**
 * The canonical bytes of a revision (RFC 8785 JSON, UTF-8) and their name: the sha256 of exactly these bytes, in lower-case
 * hex. Type, document id, locale and format version are among them, so two items never share a fingerprint.
 */
export const toCanonical = (content: StoredRevisionContent): CanonicalRevision => {
  const bytes = Buffer.from(canonicalize(content) as string, 'utf8');
  return { fingerprint: createHash('sha256').update(bytes).digest('hex'), bytes };
};
