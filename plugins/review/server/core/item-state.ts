/** The state of an item as lists and panels show it: what is going on wins over what is live. */
export type ItemState =
  | 'draft'
  | 'in-review'
  | 'approved'
  | 'scheduled'
  | 'publish-failed'
  | 'returned'
  | 'public'
  | 'withdrawn';

export type ItemFacts = {
  /** schedule: a time is set for publishing it, or was and could not be kept. */
  open: { approved: boolean; schedule: 'set' | 'not-kept' | null } | null;
  /** Its last case was returned, and nobody has saved or withdrawn since: the work waits for its editor. */
  returned: boolean;
  live: boolean;
  everPublic: boolean;
};

const toApproved = (schedule: 'set' | 'not-kept' | null): ItemState => {
  if (schedule === 'set') return 'scheduled';
  return schedule === 'not-kept' ? 'publish-failed' : 'approved';
};

/** Through all stages, and not public in this revision yet. */
export const isApproved = (state: ItemState): boolean =>
  state === 'approved' || state === 'scheduled' || state === 'publish-failed';

export const toItemState = ({ open, returned, live, everPublic }: ItemFacts): ItemState => {
  if (open) return open.approved ? toApproved(open.schedule) : 'in-review';
  if (returned) return 'returned';
  if (live) return 'public';
  return everPublic ? 'withdrawn' : 'draft';
};

/** Why a working copy cannot be changed now. */
export type Lock = 'in-review' | 'approved' | 'read-only';

/** null where it can be changed. What holds for everybody goes before what holds for this person. */
export const toLock = (state: ItemState, mayEdit: boolean): Lock | null => {
  if (state === 'in-review') return state;
  if (isApproved(state)) return 'approved';
  return mayEdit ? null : 'read-only';
};
