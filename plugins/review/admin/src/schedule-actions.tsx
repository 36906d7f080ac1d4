// Setting, moving and giving up a time for publishing what is approved.
import { Field } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toInputValue } from '../../../../src/admin/beijing-time';
import { BeijingTimePicker } from '../../../../src/admin/beijing-time-picker';
import { ActionButton } from './action-button';
import type { BundleItem } from './bundle/bundle-api';
import { GoesWith } from './bundle/goes-with';
import { useCancelScheduledPublishMutation, useSchedulePublishMutation } from './review-api';
import type { ItemSchedule } from './review-types';
import type { Answer } from './to-refusal';

const DAY_MS = 24 * 3600 * 1000;

/** Tomorrow at nine, when an office opens. */
export const toDefaultTime = () =>
  toInputValue(new Date(Date.now() + DAY_MS)).replace(/T.*/, 'T09:00');

export const TimeField = ({ at, onChange }: { at: string; onChange: (at: string) => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name="at" required>
      <Field.Label>{formatMessage({ id: 'review.schedule.at' })}</Field.Label>
      <BeijingTimePicker at={at} onChange={onChange} testId="schedule-time" />
    </Field.Root>
  );
};

type Finish = (answer: Answer) => string | null;

export const isSet = (schedules: readonly ItemSchedule[], act: ItemSchedule['act']) =>
  schedules.some((one) => one.act === act && one.problem === null);

type PublishProps = {
  item: BundleItem;
  caseId: number;
  fingerprint: string;
  schedules: readonly ItemSchedule[];
  finish: Finish;
};

/** For an approved case. */
export const SchedulePublish = (props: PublishProps) => {
  const { item, caseId, fingerprint, schedules, finish } = props;
  const [schedule] = useSchedulePublishMutation();
  const [cancel] = useCancelScheduledPublishMutation();
  const [at, setAt] = useState(toDefaultTime);
  const waits = isSet(schedules, 'publish');
  return (
    <>
      <ActionButton
        id={waits ? 'review.reschedule' : 'review.schedule'}
        variant="tertiary"
        icon={<Clock />}
        fields={<TimeField at={at} onChange={setAt} />}
        before={<GoesWith item={item} deed="schedule" />}
        run={async () => finish(await schedule({ caseId, fingerprint, at }))}
      />
      {waits && (
        <ActionButton
          id="review.unschedule"
          variant="tertiary"
          before={<GoesWith item={item} deed="unschedule" />}
          run={async () => finish(await cancel(caseId))}
        />
      )}
    </>
  );
};
