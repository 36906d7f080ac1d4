// What an operator copies: the revision that is public now, with the account's own words where it has some.
import { getFetchClient } from '@strapi/strapi/admin';

import type { RevisionContent } from '../../../../src/contracts/revision';
import type { Delivery } from './channels-types';
import { type AccountText, textFor } from './text-for';

export type PublishedText = AccountText & { caseId: number };
type ItemAnswer = {
  live: { fingerprint: string } | null;
  history: { caseId: number; fingerprint: string; end: { outcome: string } | null }[];
};
/** Null where nothing of the item is public any more. Throws where the server does not answer. */
export const readPublishedText = async (delivery: Delivery): Promise<PublishedText | null> => {
  const { get } = getFetchClient();
  const { type, documentId, locale, accountId } = delivery;
  const { data: item } = await get<ItemAnswer>(`/review/items/${type}/${documentId}`, {
    params: { locale },
  });
  const published = item.history.find(
    ({ fingerprint, end }) =>
      end?.outcome === 'published' && fingerprint === item.live?.fingerprint,
  );
  if (!published) return null;
  const { data } = await get<{ content: RevisionContent | null }>(
    `/review/cases/${published.caseId}`,
  );
  return data.content && { caseId: published.caseId, ...textFor(data.content, accountId) };
};
