// What an operator copies: the revision that is public now, with the account's own words where it has some.
import { getFetchClient } from '@strapi/strapi/admin';

import type { Delivery, PublishedText } from './channels-types';

/** Null where nothing of the item is public any more. Throws where the server does not answer. */
export const readPublishedText = async ({
  deliveryId,
}: Delivery): Promise<PublishedText | null> => {
  const { data } = await getFetchClient().get<{ published: PublishedText | null }>(
    `/channels/deliveries/${deliveryId}/text`,
  );
  return data.published;
};
