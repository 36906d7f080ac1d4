import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { NameProposal } from '../../../../src/admin/named-api';

const ANYWHERE = { overflowWrap: 'anywhere' } as const;

/** What is to be another: from which to which, a line for each. */
export const NameChange = ({ proposal: of }: { proposal: NameProposal }) => {
  const { formatMessage } = useIntl();
  const changes = [
    ['zh', of.fromZh, of.toZh],
    ['en', of.fromEn, of.toEn],
    ['slug', of.fromSlug ?? '', of.toSlug ?? ''],
  ].filter(([, from, to]) => from !== to);
  return (
    <Flex tag="dl" direction="column" alignItems="flex-start" gap={2}>
      {changes.map(([field, from, to]) => (
        <div key={field}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {formatMessage({ id: `names.field.${field}` })}
          </Typography>
          <dd style={ANYWHERE}>
            <Typography tag="del" textColor="neutral600">
              {from}
            </Typography>
            <Typography textColor="neutral600" aria-hidden>
              {' → '}
            </Typography>
            <Typography tag="ins" fontWeight="bold" style={{ textDecoration: 'none' }}>
              {to}
            </Typography>
          </dd>
        </div>
      ))}
    </Flex>
  );
};
