import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ChangeList } from './change-list';
import { SwitchCard } from './switch-card';
import { type Switches, useSiteSwitchesQuery } from './switches-api';

/** The title that readers see; or that the strip ended with its item. */
const Shown = ({ strip, changes }: Switches) => {
  const { formatMessage, locale } = useIntl();
  const own = strip?.shown.find((one) => one.locale === locale) ?? strip?.shown[0];
  const newest = changes.find(({ kind, isGenuine }) => kind === 'strip' && isGenuine);
  if (own) return <Typography fontWeight="semiBold">{own.title}</Typography>;
  return newest?.isOn ? (
    <Typography textColor="warning700">
      {formatMessage({ id: 'site-switches.strip.ended' })}
    </Typography>
  ) : null;
};

/** 门户开关: grey, and the emergency strip. */
export const SwitchesPage = () => {
  const { formatMessage } = useIntl();
  const { data, error } = useSiteSwitchesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'site-switches.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'site-switches.title' })}
        subtitle={formatMessage({ id: 'site-switches.subtitle' })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={7}>
          <Flex gap={5} wrap="wrap" alignItems="stretch">
            <SwitchCard kind="strip" isOn={data.strip !== null}>
              <Shown {...data} />
            </SwitchCard>
            <SwitchCard kind="grey" isOn={data.grey} />
          </Flex>
          <ChangeList changes={data.changes} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
