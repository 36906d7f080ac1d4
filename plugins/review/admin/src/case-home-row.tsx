import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { HomeRow } from '../../../../src/admin/home-list';
import { Instant } from '../../../../src/admin/unbroken';

type Props = { caseId: number; title: string | null; note: string; at: string };

/** A case on the home page, with what somebody said of it and when. */
export const CaseHomeRow = ({ caseId, title, note, at }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <HomeRow
      to={`/plugins/review/cases/${caseId}`}
      title={title || formatMessage({ id: 'review.untitled' })}
      note={note}
      aside={
        <Typography variant="pi" textColor="neutral600">
          <Instant iso={at} />
        </Typography>
      }
    />
  );
};
