import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { type SiteFacts, type Theme, THEMES } from '../../../../src/contracts/site-facts';

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
  if (field === 'theme') return <ThemeName theme={facts.theme} />;
  if (facts[field] !== '') return <>{facts[field]}</>;
  return <Typography textColor="neutral600">{formatMessage({ id: 'names.site.none' })}</Typography>;
};
