import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { SiteFacts } from '../../../../src/contracts/site-facts';
import { FactValue } from './fact-value';
import { SITE_GROUPS } from './site-groups';

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(16rem, 1fr))',
  gap: '1.6rem',
} as const;

/** What readers see now, in groups. */
export const SiteNow = ({ facts }: { facts: SiteFacts }) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6} data-testid="site-now">
      <Flex direction="column" alignItems="stretch" gap={6}>
        {SITE_GROUPS.map(([group, fields]) => (
          <Flex key={group} direction="column" alignItems="stretch" gap={4}>
            <Typography tag="h2" variant="delta">
              {formatMessage({ id: `names.site.group.${group}` })}
            </Typography>
            <dl style={GRID}>
              {fields.map((field) => (
                <div key={field}>
                  <Typography tag="dt" variant="pi" textColor="neutral600">
                    {formatMessage({ id: `names.site.${field}` })}
                  </Typography>
                  <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                    <FactValue facts={facts} field={field} />
                  </Typography>
                </div>
              ))}
            </dl>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};
