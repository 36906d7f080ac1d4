import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { toMailAdvice, toRobotAdvice } from '../../server/core/advice';
import { useMailHealthQuery } from './notices-api';

const Note = ({ tone, children }: { tone: 'warning' | 'neutral'; children: ReactNode }) => (
  <Box
    background={tone === 'warning' ? 'warning100' : 'neutral150'}
    padding={4}
    hasRadius
    role="status"
    data-testid="notices-mail-note"
  >
    <Typography textColor={tone === 'warning' ? 'warning700' : 'neutral700'}>{children}</Typography>
  </Box>
);

/** For who keeps people: that letters or messages do not go out, and why. Nothing where they do. */
export const MailNote = () => {
  const { formatMessage } = useIntl();
  const { data } = useMailHealthQuery(undefined, { refetchOnMountOrArgChange: true });
  if (!data) return null;
  const { configured, waiting, failed, error, failedAt, robots } = data;
  return (
    <>
      {!configured && <Note tone="neutral">{formatMessage({ id: 'notices.mail.off' })}</Note>}
      {error && (
        <Note tone="warning">
          {formatMessage(
            { id: 'notices.mail.away' },
            { waiting, error, when: <Instant iso={failedAt} /> },
          )}{' '}
          {formatMessage({ id: `notices.mail.advice.${toMailAdvice(error)}` })}
        </Note>
      )}
      {failed > 0 && (
        <Note tone="warning">{formatMessage({ id: 'notices.mail.refused' }, { failed })}</Note>
      )}
      {robots.map(({ kind, name, messages, error: said }) => (
        <Note key={`${name} ${kind}`} tone="warning">
          {formatMessage(
            { id: 'notices.robot.refused' },
            { kind: formatMessage({ id: `notices.robot.${kind}` }), name, messages, error: said },
          )}{' '}
          {formatMessage({ id: `notices.robot.advice.${toRobotAdvice(said)}` })}
        </Note>
      ))}
    </>
  );
};
