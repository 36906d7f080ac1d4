import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { toSize } from '../../../../../src/platform/files/to-size';
import { useStorageQuery } from './files-api';

const COLOURS = { ok: 'success600', low: 'warning700', full: 'danger600' } as const;
const BARS = { ok: 'primary600', low: 'warning500', full: 'danger600' } as const;

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
      {/* Strapi's bar is white on white. What it shows stands above in words. */}
      <Box background="neutral150" height="0.8rem" hasRadius overflow="hidden" aria-hidden>
        <Box
          background={BARS[state]}
          height="100%"
          style={{ width: `${(100 * (totalBytes - freeBytes)) / totalBytes}%` }}
        />
      </Box>
      <Typography
        textColor={COLOURS[state]}
        {...(state === 'ok' ? {} : { role: 'alert', fontWeight: 'bold' })}
      >
        {formatMessage({ id: `content.storage.${state}` })}
      </Typography>
    </Flex>
  );
};
