import { type BundleItem, isBundled, useItemBundleQuery } from './bundle-api';

/** Cases of the other items of the bundle that are still to be decided; none where there is no bundle. */
export const usePartners = (item: BundleItem | undefined): number[] => {
  const nothing = { type: '', documentId: '', locale: '' };
  const { data } = useItemBundleQuery(item ?? nothing, { skip: !item || !isBundled(item) });
  return (data?.bundle?.others ?? []).flatMap(({ open }) =>
    open?.caseId && !open.approved ? [open.caseId] : [],
  );
};
