import type { Intent, PublicationKind } from '../../../../src/contracts/channel';
import type { CountedAs } from './deliveries';

/**
 * How a confirmed act is counted. The year's figure counts `new`: the first confirmed publish of a document in a locale
 * at an account, once for ever; what comes back after a withdrawal
 * is `again`.
 */
export const toCountedAs = ({
  act,
  kind,
  everPublished,
}: {
  act: Intent;
  kind: PublicationKind;
  everPublished: boolean;
}): CountedAs => {
  if (act === 'withdraw') return 'withdrawal';
  if (act === 'update') return 'update';
  if (everPublished) return 'again';
  return kind === 'takeover' ? 'takeover' : 'new';
};
