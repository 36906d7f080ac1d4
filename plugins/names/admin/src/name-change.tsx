import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ListedPlace, NameProposal } from '../../../../src/admin/named-api';

const ANYWHERE = { overflowWrap: 'anywhere' } as const;

const useParentName = () => {
  const { formatMessage, locale } = useIntl();
  return (place: ListedPlace | null): string => {
    if (!place?.parentId) return formatMessage({ id: 'names.parent.none' });
    const { parent } = place;
    if (!parent) return formatMessage({ id: 'names.parent.gone' });
    return locale === 'zh-Hans' ? parent.nameZh : parent.nameEn;
  };
};

/** What is to be another: from which to which, a line for each. */
export const NameChange = ({ proposal: of }: { proposal: NameProposal }) => {
  const { formatMessage } = useIntl();
  const parentOf = useParentName();
  const changes = [
    ['zh', of.fromZh, of.toZh],
    ['en', of.fromEn, of.toEn],
    ['slug', of.fromSlug ?? '', of.toSlug ?? ''],
    ['order', String(of.fromPlace?.order ?? ''), String(of.toPlace?.order ?? '')],
    ['parent', parentOf(of.fromPlace), parentOf(of.toPlace)],
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
