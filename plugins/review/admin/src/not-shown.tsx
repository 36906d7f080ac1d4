import { Box, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../src/admin/use-said';

/** In the place of a case that the server does not show: its own words say why; trying again would not help. */
export const NotShown = ({ caseId, error }: { caseId: string; error: unknown }) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const message = (error as { message?: string } | undefined)?.message;
  if (!message) return <Page.Error />;
  const title = formatMessage({ id: 'review.case.title' }, { caseId });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header navigationAction={<BackButton fallback="/plugins/review" />} title={title} />
      <Layouts.Content>
        <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
          <Typography role="alert" data-testid="review-not-shown">
            {said(message)}
          </Typography>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
