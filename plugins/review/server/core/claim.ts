/** A task is held so long unless it is decided or given back before: half a day in which nobody need ask around. */
export const HELD_FOR_MS = 4 * 3600 * 1000;

export type ClaimAct = 'claim' | 'release';
/** The newest of a case at its stage. */
export type Claim = {
  act: ClaimAct;
  madeBy: string;
  madeByName: string;
  madeAt: Date;
  expiresAt: Date;
};
export type Holder = { ref: string; name: string; since: Date; until: Date };

/** Who has the task in their hands now. */
export const toHolder = (claim: Claim | null, now: Date): Holder | null =>
  claim === null || claim.act === 'release' || claim.expiresAt <= now
    ? null
    : {
        ref: claim.madeBy,
        name: claim.madeByName,
        since: claim.madeAt,
        until: claim.expiresAt,
      };
