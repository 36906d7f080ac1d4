/** The state of an item as lists and panels show it: what is going on wins over what is live. */
export type ItemState = 'draft' | 'in-review' | 'approved' | 'returned' | 'public' | 'withdrawn';

export type ItemFacts = {
  open: { approved: boolean } | null;
  /** Its last case was returned, and nobody has saved or withdrawn since: the work waits for its editor. */
  returned: boolean;
  live: boolean;
  everPublic: boolean;
};

export const toItemState = ({ open, returned, live, everPublic }: ItemFacts): ItemState => {
  if (open) return open.approved ? 'approved' : 'in-review';
  if (returned) return 'returned';
  if (live) return 'public';
  return everPublic ? 'withdrawn' : 'draft';
};

/** Why a working copy cannot be changed now. */
export type Lock = 'in-review' | 'approved' | 'read-only';

/** null where it can be changed. What holds for everybody goes before what holds for this person. */
export const toLock = (state: ItemState, mayEdit: boolean): Lock | null => {
  if (state === 'in-review' || state === 'approved') return state;
  return mayEdit ? null : 'read-only';
};
