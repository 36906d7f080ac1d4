/** The state of an item as lists and panels show it: what is going on wins over what is live. */
export type ItemState = 'draft' | 'in-review' | 'approved' | 'public' | 'withdrawn';

export type ItemFacts = { open: { approved: boolean } | null; live: boolean; everPublic: boolean };

export const toItemState = ({ open, live, everPublic }: ItemFacts): ItemState => {
  if (open) return open.approved ? 'approved' : 'in-review';
  if (live) return 'public';
  return everPublic ? 'withdrawn' : 'draft';
};

/** Why a working copy cannot be changed now; null when it can. */
export const toLockReason = (state: ItemState): string | null => {
  if (state === 'in-review') return '审核中，不能修改。如需修改，请先撤回审核。';
  if (state === 'approved') return '已审核通过，待发布，不能修改。如需修改，请先撤回审核。';
  return null;
};
