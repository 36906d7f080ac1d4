import type { RevisionContent } from '../../../../src/contracts/revision';
import type { ChangedBy } from './views';

/**
 * 有效性 of a normative document on a day ('YYYY-MM-DD' in Asia/Shanghai): what the revision states, unless its own dates
 * or a document that repeals or amends it say otherwise, since nobody edits a document on the day that it lapses. null
 * where nothing is stated.
 */
export const toValidity = (
  {
    validity,
    effectiveOn,
    expiresOn,
  }: Pick<RevisionContent, 'validity' | 'effectiveOn' | 'expiresOn'>,
  today: string,
  changedBy: readonly Pick<ChangedBy, 'how' | 'on'>[] = [],
): string | null => {
  const isChanged = (how: ChangedBy['how']) =>
    changedBy.some((change) => change.how === how && change.on <= today);
  if (validity === 'repealed' || validity === 'expired') return validity;
  if (isChanged('repealed')) return 'repealed';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  if (effectiveOn !== null && effectiveOn > today) return 'not-yet';
  return isChanged('amended') ? 'amended' : validity;
};
