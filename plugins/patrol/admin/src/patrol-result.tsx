import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ListedPatrol } from './patrol-api';

const COLOURS = { right: 'success600', mended: 'danger600', left: 'danger600' } as const;

/** What came of a patrol, in a few words. */
export const PatrolResult = ({ one }: { one: ListedPatrol }) => {
  const { formatMessage } = useIntl();
  const mended = one.leftOver === 0 ? 'mended' : 'left';
  const state = one.found === 0 ? 'right' : mended;
  return (
    <Typography fontWeight="bold" textColor={COLOURS[state]}>
      {formatMessage({ id: `patrol.${state}` }, { count: one.found, left: one.leftOver })}
    </Typography>
  );
};
