import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { SiteAnswer } from './site-answer';
import { type SiteOf, type SiteProposal, useSiteFactsQuery } from './site-api';
import { SiteChange } from './site-change';
import { SiteDialog } from './site-dialog';
import { NO_FACTS } from './site-groups';
import { SiteHistory } from './site-history';
import { SiteNow } from './site-now';

const UPDATE = {
  action: 'plugin::content-manager.explorer.update',
  subject: 'api::column.column',
};

/** For whoever runs the system: the site goes on as it was. */
const BrokenTemplates = ({ templates }: Pick<SiteOf, 'templates'>) => {
  const { formatMessage } = useIntl();
  if (templates.length === 0) return null;
  return (
    <Alert
      variant="warning"
      closeLabel=""
      title={formatMessage({ id: 'names.site.templates' })}
      data-testid="site-templates"
    >
      <p>{formatMessage({ id: 'names.site.templates.text' })}</p>
      {templates.map(({ file, line, message }) => (
        <p key={`${file} ${line}`}>
          {formatMessage({ id: 'names.site.templates.line' }, { file, line, message })}
        </p>
      ))}
    </Alert>
  );
};

const Waiting = ({ proposal }: { proposal: SiteProposal }) => {
  const { formatMessage } = useIntl();
  const { proposedByName, proposedAt, reason } = proposal;
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={6}
      data-testid="site-waiting"
    >
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography tag="h2" variant="delta">
          {formatMessage({ id: 'names.site.waiting' })}
        </Typography>
        <SiteChange proposal={proposal} />
        <Typography style={{ overflowWrap: 'anywhere' }}>
          {formatMessage({ id: 'names.reason' }, { reason })}
        </Typography>
        <Typography variant="pi" textColor="neutral700">
          {formatMessage({ id: 'names.by' }, whoWhen(proposedByName, proposedAt))}
        </Typography>
        <SiteAnswer proposal={proposal} />
      </Flex>
    </Box>
  );
};

/** 设置 › 门户: what head and foot of every page say. */
export const SitePage = () => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { allowedActions } = useRBAC([UPDATE]);
  const { canUpdate } = allowedActions as Record<string, boolean>;
  const { data, error } = useSiteFactsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { bound, names, proposals, templates } = data;
  const facts = data.facts ?? { ...NO_FACTS, nameZh: names.zh, nameEn: names.en };
  const waiting = proposals.find(({ word }) => !word);
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'names.site.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'names.site.title' })}
        subtitle={formatMessage({ id: 'names.site.subtitle' })}
        primaryAction={
          canUpdate &&
          !waiting && (
            <Button startIcon={<Pencil />} onClick={() => setOpen(true)} data-testid="site-change">
              {formatMessage({ id: 'names.site.change' })}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <BrokenTemplates templates={templates} />
          {waiting && <Waiting proposal={waiting} />}
          <Typography textColor="neutral600">
            {formatMessage({ id: bound ? 'names.site.bound' : 'names.site.unbound' })}
          </Typography>
          <SiteNow facts={facts} />
          <SiteHistory rows={proposals.filter(({ word }) => word)} />
          {isOpen && <SiteDialog facts={facts} bound={bound} onClose={() => setOpen(false)} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
