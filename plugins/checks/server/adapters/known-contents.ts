import { createHash } from 'node:crypto';

import type { RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';

/** A case goes through its stages one after the other: the last ones are asked for again. */
const KEPT = 32;

/** Contents of revisions by their fingerprint, which is the hash of their bytes: they never change. */
export const keepContents = () => {
  const kept = new Map<string, RevisionContent>();
  return {
    get: (fingerprint: string) => kept.get(fingerprint),
    read(fingerprint: string, bytes: Buffer): RevisionContent {
      const content = toRevisionContent(bytes);
      if (createHash('sha256').update(bytes).digest('hex') !== fingerprint) return content;
      kept.set(fingerprint, content);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return content;
    },
  };
};
