import type { RevisionContent } from '../../../../src/contracts/revision';

/**
 * 有效性 of a normative document on a day ('YYYY-MM-DD' in Asia/Shanghai): what the revision states, unless its own dates
 * say otherwise, since nobody edits a document on the day that it lapses. null where nothing is stated.
 */
export const toValidity = (
  {
    validity,
    effectiveOn,
    expiresOn,
  }: Pick<RevisionContent, 'validity' | 'effectiveOn' | 'expiresOn'>,
  today: string,
): string | null => {
  if (validity === 'repealed' || validity === 'expired') return validity;
  if (expiresOn !== null && expiresOn < today) return 'expired';
  if (effectiveOn !== null && effectiveOn > today) return 'not-yet';
  return validity;
};
