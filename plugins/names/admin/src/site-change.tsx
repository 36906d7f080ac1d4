import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { FactValue } from './fact-value';
import type { SiteProposal } from './site-api';
import { NO_FACTS, SITE_FIELDS } from './site-groups';

/** What is to be another: from which to which, a line for each. */
export const SiteChange = ({ proposal: { from, to } }: { proposal: SiteProposal }) => {
  const { formatMessage } = useIntl();
  if (!to) return <Typography>{formatMessage({ id: 'names.site.lost' })}</Typography>;
  const before = from ?? NO_FACTS;
  const changed = SITE_FIELDS.filter(
    (field) => before[field] !== to[field] || (!from && field === 'theme'),
  );
  return (
    <Flex tag="dl" direction="column" alignItems="flex-start" gap={2}>
      {changed.map((field) => (
        <div key={field}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {formatMessage({ id: `names.site.${field}` })}
          </Typography>
          <dd style={{ overflowWrap: 'anywhere' }}>
            {from && (
              <>
                <Typography tag="del" textColor="neutral600">
                  <FactValue facts={before} field={field} />
                </Typography>
                <Typography textColor="neutral600" aria-hidden>
                  {' → '}
                </Typography>
              </>
            )}
            <Typography tag="ins" fontWeight="bold" style={{ textDecoration: 'none' }}>
              <FactValue facts={to} field={field} />
            </Typography>
          </dd>
        </div>
      ))}
    </Flex>
  );
};
