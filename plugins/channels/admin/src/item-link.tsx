import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { isItemType, toUid } from '../../../../src/contracts/item';
import type { Delivery } from './channels-types';

/** Title of the item, leading to its working copy, and the public address where it has one. */
export const ItemLink = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage } = useIntl();
  const { type, documentId, locale, title, address, state } = delivery;
  const uid = isItemType(type) ? toUid(type) : '';
  return (
    <>
      <Link
        tag={RouterLink}
        to={`/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`}
      >
        {title || formatMessage({ id: 'channels.untitled' })}
      </Link>
      {address && state === 'confirmed' && (
        <Typography tag="p" variant="pi">
          <Link isExternal href={address}>
            {formatMessage({ id: 'channels.open' })}
          </Link>
        </Typography>
      )}
    </>
  );
};
