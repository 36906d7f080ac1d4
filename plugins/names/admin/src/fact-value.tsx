import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import {
  type Purpose,
  PURPOSES,
  type SiteFacts,
  type Theme,
  THEMES,
} from '../../../../src/contracts/site-facts';
import { useSiteFactsQuery } from './site-api';

export const isPurpose = (field: keyof SiteFacts): field is Purpose =>
  (PURPOSES as readonly string[]).includes(field);

/** The columns that readers see, each by its name in the reader's language. */
export const useColumns = (): { id: string; name: string }[] => {
  const { locale } = useIntl();
  const { data } = useSiteFactsQuery();
  return (data?.columns ?? []).map(({ id, nameZh, nameEn }) => ({
    id,
    name: locale === 'zh-Hans' ? nameZh : nameEn,
  }));
};

/** The colour beside its name. */
export const ThemeName = ({ theme }: { theme: Theme }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex tag="span" gap={2} inline>
      <Box
        tag="span"
        width="1rem"
        height="1rem"
        borderRadius="2px"
        display="inline-block"
        style={{ background: THEMES[theme].main }}
        aria-hidden
      />
      {formatMessage({ id: `names.site.theme.${theme}` })}
    </Flex>
  );
};

/** One fact as text; grey words where it is not stated. */
export const FactValue = ({ facts, field }: { facts: SiteFacts; field: keyof SiteFacts }) => {
  const { formatMessage } = useIntl();
  const columns = useColumns();
  if (field === 'theme') return <ThemeName theme={facts.theme} />;
  const value = facts[field];
  // One that is gone is shown by its id: nothing else is known of it.
  if (value)
    return <>{columns.find(({ id }) => isPurpose(field) && id === value)?.name ?? value}</>;
  return <Typography textColor="neutral600">{formatMessage({ id: 'names.site.none' })}</Typography>;
};
