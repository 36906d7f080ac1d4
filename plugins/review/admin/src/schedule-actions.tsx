// Setting, moving and giving up a time: for publishing what is approved, and for taking down what is public.
import { Field } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toInputValue } from '../../../../src/admin/beijing-time';
import { BeijingTimePicker } from '../../../../src/admin/beijing-time-picker';
import { ActionButton } from './action-button';
import {
  type ItemArg,
  useCancelScheduledPublishMutation,
  useCancelScheduledWithdrawMutation,
  useSchedulePublishMutation,
  useScheduleWithdrawMutation,
} from './review-api';
import type { ItemSchedule } from './review-types';
import type { Answer } from './to-refusal';

const DAY_MS = 24 * 3600 * 1000;

/** Tomorrow at nine, when an office opens. */
const toDefault = () => toInputValue(new Date(Date.now() + DAY_MS)).replace(/T.*/, 'T09:00');

type ButtonProps = {
  id: string;
  reason?: 'required';
  disabled?: boolean;
  set: (input: { at: string; reason: string }) => Promise<string | null>;
};

const SetButton = ({ id, reason, disabled, set }: ButtonProps) => {
  const { formatMessage } = useIntl();
  const [at, setAt] = useState(toDefault);
  return (
    <ActionButton
      id={id}
      variant="tertiary"
      icon={<Clock />}
      disabled={disabled}
      reason={reason}
      fields={
        <Field.Root name="at" required>
          <Field.Label>{formatMessage({ id: 'review.schedule.at' })}</Field.Label>
          <BeijingTimePicker at={at} onChange={setAt} testId="schedule-time" />
        </Field.Root>
      }
      run={(given) => set({ at, reason: given })}
    />
  );
};

type Finish = (answer: Answer) => string | null;

const isSet = (schedules: readonly ItemSchedule[], act: ItemSchedule['act']) =>
  schedules.some((one) => one.act === act && one.problem === null);

type PublishProps = {
  caseId: number;
  fingerprint: string;
  schedules: readonly ItemSchedule[];
  finish: Finish;
};

/** For an approved case. */
export const SchedulePublish = ({ caseId, fingerprint, schedules, finish }: PublishProps) => {
  const [schedule] = useSchedulePublishMutation();
  const [cancel] = useCancelScheduledPublishMutation();
  const waits = isSet(schedules, 'publish');
  return (
    <>
      <SetButton
        id={waits ? 'review.reschedule' : 'review.schedule'}
        set={async ({ at }) => finish(await schedule({ caseId, fingerprint, at }))}
      />
      {waits && (
        <ActionButton
          id="review.unschedule"
          variant="tertiary"
          run={async () => finish(await cancel(caseId))}
        />
      )}
    </>
  );
};

type WithdrawProps = {
  item: ItemArg;
  schedules: readonly ItemSchedule[];
  disabled: boolean;
  finish: Finish;
};

/** For what is public. */
export const ScheduleWithdraw = ({ item, schedules, disabled, finish }: WithdrawProps) => {
  const [schedule] = useScheduleWithdrawMutation();
  const [cancel] = useCancelScheduledWithdrawMutation();
  return (
    <>
      <SetButton
        id="review.schedule-withdrawal"
        reason="required"
        disabled={disabled}
        set={async (input) => finish(await schedule({ ...item, ...input }))}
      />
      {isSet(schedules, 'withdraw') && (
        <ActionButton
          id="review.unschedule-withdrawal"
          variant="tertiary"
          disabled={disabled}
          run={async () => finish(await cancel(item))}
        />
      )}
    </>
  );
};
