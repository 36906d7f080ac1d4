import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { useSaid } from '../../../../src/admin/use-said';
import { EventBox } from './event-box';
import type { ItemSchedule } from './review-types';

/** Times that are set for an item, and those that were not kept, with the reason. */
export const ScheduleBoxes = ({ schedules }: { schedules: readonly ItemSchedule[] }) => {
  const { formatMessage, locale } = useIntl();
  const said = useSaid();
  return schedules.map(({ act, dueAt, scheduledByName: name, handedToName: to, problem }) => (
    <EventBox
      key={act}
      tone={problem === null ? 'neutral' : 'warning'}
      title={formatMessage(
        { id: `review.scheduled.${act}${problem === null ? '' : '.not-kept'}` },
        { at: formatInstant(dueAt, locale) },
      )}
      by={formatMessage({ id: `review.scheduled.${to ? 'handed' : 'by'}` }, { name, to })}
      reason={null}
      hint={problem === null ? null : said(problem)}
      testId={`review-schedule-${act}`}
    />
  ));
};
