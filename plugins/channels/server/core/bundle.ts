// Items that are public together or not at all: what the others of a bundle say to the publication of one.
import type { RecordedBundle } from '../../../../src/contracts/bundle';
import type { ItemKey } from '../../../../src/contracts/item';
import { refuse, type Refused } from './refusals';

/** An item of a bundle, and the case that is open of it now. */
export type BundleMember = {
  item: ItemKey;
  /** Of the revision in review, or of the one that was bound; null: expunged. */
  title: string | null;
  /** null: returned, called back or withdrawn, and not submitted again. */
  open: { caseId: number; fingerprint: string } | null;
};

/** Refused alone: what has to be published with it. */
export type RefusedAlone = Refused & { bundle?: RecordedBundle };

const NO_CASE = '不在审核中（已退回或撤回），须重新提交并通过审核。';

/** Why an item is not published: what another one of its bundle is refused for, by its name. */
export const toPartnerRefusal = (
  { title, item }: BundleMember,
  refused: Refused | undefined,
): Refused => {
  const name = `《${title || '（无标题）'}》`;
  const why = refused?.message ?? NO_CASE;
  const errors = [why, ...(refused?.errors ?? []).map(({ message }) => message)];
  return {
    ...refuse('channels.bundle-partner'),
    errors: [...new Set(errors)].map((message) => ({
      path: item.documentId,
      message: `同批的${name}：${message}`,
    })),
  };
};
