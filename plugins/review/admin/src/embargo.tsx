// 解禁时间: until when an item must not be public, shown, set, moved and lifted.
import { Field } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant, toInputValue } from '../../../../src/admin/beijing-time';
import { BeijingTimePicker } from '../../../../src/admin/beijing-time-picker';
import { ActionButton } from './action-button';
import { EventBox } from './event-box';
import { type ItemArg, useLiftEmbargoMutation, useSetEmbargoMutation } from './review-api';
import type { ItemEmbargo } from './review-types';
import type { Answer } from './to-refusal';

const DAY_MS = 24 * 3600 * 1000;

/** Midnight to come, as an embargo is mostly given: up to a day. */
const toDefault = () => toInputValue(new Date(Date.now() + DAY_MS)).replace(/T.*/, 'T00:00');

export const EmbargoBox = ({ embargo }: { embargo: ItemEmbargo | null }) => {
  const { formatMessage, locale } = useIntl();
  if (!embargo) return null;
  const { untilAt, setByName, reason } = embargo;
  return (
    <EventBox
      tone="warning"
      title={formatMessage({ id: 'review.embargoed' }, { at: formatInstant(untilAt, locale) })}
      by={formatMessage({ id: 'review.scheduled.by' }, { name: setByName })}
      reason={reason}
      testId="review-embargo"
    />
  );
};

type Props = {
  item: ItemArg;
  embargo: ItemEmbargo | null;
  finish: (answer: Answer) => string | null;
};

export const EmbargoActions = ({ item, embargo, finish }: Props) => {
  const { formatMessage } = useIntl();
  const [set] = useSetEmbargoMutation();
  const [lift] = useLiftEmbargoMutation();
  const [at, setAt] = useState(toDefault);
  return (
    <>
      <ActionButton
        id={embargo ? 'review.move-embargo' : 'review.set-embargo'}
        variant="tertiary"
        icon={<Lock />}
        reason="optional"
        fields={
          <Field.Root name="at" required>
            <Field.Label>{formatMessage({ id: 'review.schedule.at' })}</Field.Label>
            <BeijingTimePicker at={at} onChange={setAt} testId="embargo-time" />
          </Field.Root>
        }
        run={async (reason) => finish(await set({ ...item, reason, at }))}
      />
      {embargo && (
        <ActionButton
          id="review.lift-embargo"
          variant="tertiary"
          reason="required"
          run={async (reason) => finish(await lift({ ...item, reason }))}
        />
      )}
    </>
  );
};
