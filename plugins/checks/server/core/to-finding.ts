import { createHash } from 'node:crypto';

import type { CheckFinding } from '../../../../src/contracts/check-finding';
import type { RevisionContent } from '../../../../src/contracts/revision';

export type ItemOfFinding = Pick<RevisionContent, 'type' | 'documentId' | 'locale'>;

/**
 * The name of a finding. An answer is kept by it for good, and what it is about must not be readable from it: so a hash,
 * and another one for each item.
 */
export const toFindingKey = (
  { type, documentId, locale }: ItemOfFinding,
  ...facts: readonly string[]
): string =>
  createHash('sha256')
    .update(JSON.stringify([type, documentId, locale, ...facts]))
    .digest('hex');

/** A finding about a field, or a file, as a whole. */
export const toWhole = (
  item: ItemOfFinding,
  rule: CheckFinding['rule'],
  path: string,
  found: string,
): CheckFinding => ({
  key: toFindingKey(item, rule, path, found),
  rule,
  severity: 'warn',
  path,
  file: null,
  found,
  before: '',
  after: '',
  suggestion: null,
  answerable: true,
  answer: null,
});
