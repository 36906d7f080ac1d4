import { Box, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import { useSaid } from './use-said';

type Answered = {
  message?: string;
  /** Of a request that was made without the store. */
  response?: { data?: { error?: { message?: string } } };
};

const messageOf = (error: unknown): string | undefined => {
  const { message, response } = (error ?? {}) as Answered;
  return response ? response.data?.error?.message : message;
};

/** In the place of what the server does not show: its own words say why; trying again would not help. */
export const SaidError = ({ error, testId }: { error: unknown; testId?: string }) => {
  const said = useSaid();
  const message = messageOf(error);
  if (!message) return <Page.Error />;
  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Typography role="alert" data-testid={testId}>
        {said(message)}
      </Typography>
    </Box>
  );
};
