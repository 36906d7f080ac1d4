import {
  Alert,
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { Unbroken } from '../unbroken';
import { usePeopleOverviewQuery } from './people-api';
import type { Deed, Extent, Overview, RoleOverview } from './people-types';
import { useRoleName } from './role-name';

const useDeedName = () => {
  const { formatMessage, locale } = useIntl();
  return ({ key, stage }: Deed) =>
    stage
      ? formatMessage(
          { id: 'people.deed.decide' },
          { stage: locale === 'zh-Hans' ? stage.nameZh : stage.nameEn },
        )
      : formatMessage({ id: `people.deed.${key}` });
};

const ExtentCell = ({ extent }: { extent: Extent | undefined }) => {
  const { formatMessage } = useIntl();
  if (extent === 'all') {
    return <Check fill="success600" aria-label={formatMessage({ id: 'people.extent.all' })} />;
  }
  return (
    <Typography textColor={extent === 'some' ? 'warning700' : 'neutral500'}>
      {extent === 'some' ? formatMessage({ id: 'people.extent.some' }) : '—'}
    </Typography>
  );
};

const Warnings = ({ roles, personWarnings, unmannedStages }: Overview) => {
  const { formatMessage, locale } = useIntl();
  const roleName = useRoleName();
  const said = [
    ...unmannedStages.map((stage) =>
      formatMessage(
        { id: 'people.warning.unmanned' },
        { stage: locale === 'zh-Hans' ? stage.nameZh : stage.nameEn },
      ),
    ),
    ...roles.flatMap((role) =>
      role.warnings.map((code) =>
        formatMessage({ id: `people.warning.${code}` }, { who: roleName(role) }),
      ),
    ),
    ...personWarnings.flatMap(({ name, warnings }) =>
      warnings.map((code) => formatMessage({ id: `people.warning.${code}` }, { who: name })),
    ),
  ];
  if (said.length === 0) {
    return (
      <Typography tag="p" textColor="success700" data-testid="overview-sound">
        {formatMessage({ id: 'people.overview.sound' })}
      </Typography>
    );
  }
  return (
    <Alert
      variant="warning"
      title={formatMessage({ id: 'people.overview.warnings' })}
      closeLabel=""
      style={{ maxWidth: 'none' }}
      data-testid="overview-warnings"
    >
      <Box tag="ul" style={{ listStyle: 'disc', paddingInlineStart: '1.5em' }}>
        {said.map((text) => (
          <li key={text}>
            <Typography>{text}</Typography>
          </li>
        ))}
      </Box>
    </Alert>
  );
};

const STICKY = { position: 'sticky', left: 0, zIndex: 1, background: 'inherit' } as const;

const Matrix = ({ deeds, roles }: Overview) => {
  const { formatMessage } = useIntl();
  const deedName = useDeedName();
  const roleName = useRoleName();
  return (
    <Table colCount={roles.length + 1} rowCount={deeds.length + 1}>
      <Thead>
        <Tr>
          <Th style={STICKY}>
            <Typography variant="sigma">{formatMessage({ id: 'people.overview.deed' })}</Typography>
          </Th>
          {roles.map((role) => (
            <Th key={role.roleId}>
              <Typography variant="sigma" style={{ textTransform: 'none' }}>
                <Unbroken>{roleName(role)}</Unbroken>
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deeds.map((deed) => (
          <Tr key={deed.key} data-testid={`deed-${deed.key}`}>
            <Td style={{ ...STICKY, background: 'inherit' }}>
              <Typography>{deedName(deed)}</Typography>
            </Td>
            {roles.map((role) => (
              <Td key={role.roleId}>
                <ExtentCell extent={role.extents[deed.key]} />
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const Holders = ({ roles }: { roles: RoleOverview[] }) => {
  const { formatMessage, locale } = useIntl();
  const roleName = useRoleName();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {roles.map((role) => (
        <Flex key={role.roleId} gap={4} alignItems="flex-start">
          <Typography tag="dt" fontWeight="semiBold" style={{ flex: '0 0 9em' }}>
            {roleName(role)}
          </Typography>
          <Typography tag="dd" textColor={role.people.length > 0 ? 'neutral800' : 'neutral600'}>
            {role.people
              .map(({ name, active }) =>
                active ? name : formatMessage({ id: 'people.overview.inactive' }, { name }),
              )
              .join(locale === 'zh-Hans' ? '、' : ', ') ||
              formatMessage({ id: 'people.overview.nobody' })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

/** 权限一览: who may do what, from the permissions as they are held now. */
export const OverviewPage = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = usePeopleOverviewQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'people.overview.title' })}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback="/people" />}
        title={formatMessage({ id: 'people.overview.title' })}
        subtitle={formatMessage({ id: 'people.overview.subtitle' })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Warnings {...data} />
          <Matrix {...data} />
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage({ id: 'people.overview.super-admin' })}
          </Typography>
          <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <Typography tag="h2" variant="delta">
              {formatMessage({ id: 'people.overview.people' })}
            </Typography>
            <Box paddingTop={4}>
              <Holders roles={data.roles} />
            </Box>
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
