import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { Unbroken } from '../../../../../src/admin/unbroken';
import { toEditView } from '../../../../../src/contracts/edit-view';
import type { FileUse } from './files-api';

const SHOWN = 3;

const keyOf = ({ type, documentId, locale, place }: FileUse) =>
  [type, documentId, locale, place].join('/');

/** One line for an item and how it stands, however many of its fields hold the file. */
const withoutRepeats = (uses: readonly FileUse[]): FileUse[] => [
  ...new Map(uses.map((use) => [keyOf(use), use])).values(),
];

/** Where a file is used: the items, each leading to its working copy. */
export const FileUses = ({ uses }: { uses: readonly FileUse[] }) => {
  const { formatMessage } = useIntl();
  const all = withoutRepeats(uses);
  if (all.length === 0) {
    return (
      <Typography textColor="neutral600">{formatMessage({ id: 'content.files.free' })}</Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {all.slice(0, SHOWN).map((use) => (
        <li key={keyOf(use)}>
          <Link tag={RouterLink} to={toEditView(use)}>
            {use.title ?? formatMessage({ id: 'content.files.untitled' })}
          </Link>{' '}
          <Typography variant="pi" textColor="neutral600">
            <Unbroken>{formatMessage({ id: `content.files.place.${use.place}` })}</Unbroken>
          </Typography>
        </li>
      ))}
      {all.length > SHOWN && (
        <Typography tag="li" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'content.files.more' }, { number: all.length })}
        </Typography>
      )}
    </Flex>
  );
};
