import type { ExpungingRefusal } from './refusals';

export type StandingRequest = {
  isEnded: boolean;
  isGenuine: boolean;
  askedBy: string;
  /** The account that asked is open. */
  isAskerThere: boolean;
  /** One of the revisions is what the public reads. */
  isPublic: boolean;
  /** The item has an open case, other than the review of an emergency take-down. */
  isInReview: boolean;
  /** The working copy is there, and as one of the revisions. */
  isWorkingCopy: boolean;
};

/** What stands against confirming; nothing: it may be done. */
export const mayConfirm = (
  request: StandingRequest,
  person: string,
): ExpungingRefusal | undefined => {
  if (request.isEnded) return 'expunging.ended';
  if (!request.isGenuine) return 'expunging.forged';
  if (request.askedBy === person) return 'expunging.same-person';
  if (!request.isAskerThere) return 'expunging.asker-closed';
  if (request.isPublic) return 'expunging.still-public';
  if (request.isInReview) return 'expunging.in-review';
  return request.isWorkingCopy ? 'expunging.working-copy' : undefined;
};
