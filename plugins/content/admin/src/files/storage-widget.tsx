import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { toSize } from '../../../../../src/platform/files/to-size';
import { useStorageQuery } from './files-api';

const COLOURS = { ok: 'success600', low: 'warning700', full: 'danger600' } as const;

/** Home: how much room the disk has for files, said before it is too late. */
export const StorageWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useStorageQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { freeBytes, totalBytes, state } = data;
  const used = formatMessage(
    { id: 'content.storage.free' },
    { free: toSize(freeBytes), total: toSize(totalBytes) },
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="storage">
      <Typography variant="beta">{used}</Typography>
      <ProgressBar
        value={Math.round((100 * (totalBytes - freeBytes)) / totalBytes)}
        aria-label={used}
      />
      <Typography
        textColor={COLOURS[state]}
        {...(state === 'ok' ? {} : { role: 'alert', fontWeight: 'bold' })}
      >
        {formatMessage({ id: `content.storage.${state}` })}
      </Typography>
    </Flex>
  );
};
