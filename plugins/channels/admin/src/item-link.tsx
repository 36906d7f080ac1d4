import { Link, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { toEditView } from '../../../../src/contracts/edit-view';
import { isItemType, toUid } from '../../../../src/contracts/item';
import type { Delivery } from './channels-types';

type Named = Pick<Delivery, 'type' | 'documentId' | 'locale' | 'title'> &
  Partial<Pick<Delivery, 'address' | 'stands'>>;

const READ = 'plugin::content-manager.explorer.read';

/** Title of the item, leading to its working copy for those who may read that, and the public page where it stands. */
export const ItemLink = ({ delivery }: { delivery: Named }) => {
  const { formatMessage } = useIntl();
  const { type, documentId, locale, title, address, stands } = delivery;
  const uid = isItemType(type) ? toUid(type) : '';
  const mayRead = useAuth('ItemLink', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === uid),
  );
  const name = title || formatMessage({ id: 'channels.untitled' });
  return (
    <>
      {mayRead ? (
        <Link tag={RouterLink} to={toEditView({ type, documentId, locale })}>
          {name}
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}
      {address && stands && (
        <Typography tag="p" variant="pi">
          <Link isExternal href={address}>
            {formatMessage({ id: 'channels.open' })}
          </Link>
        </Typography>
      )}
    </>
  );
};
