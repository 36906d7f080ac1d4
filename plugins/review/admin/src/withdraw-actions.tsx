// Taking down what is public, now or at a set time: why, which readers are told in fixed words, and what cannot be undone.
import { Box, Checkbox, Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import {
  isWithdrawalKind,
  WITHDRAWAL_KINDS,
  type WithdrawalKind,
} from '../../../../src/contracts/withdrawal';
import { ActionButton } from './action-button';
import {
  type ItemArg,
  useAskWithdrawalMutation,
  useCancelScheduledWithdrawMutation,
  useScheduleWithdrawMutation,
  useWithdrawItemMutation,
} from './review-api';
import type { ItemSchedule } from './review-types';
import { isSet, TimeField, toDefaultTime } from './schedule-actions';
import type { Answer } from './to-refusal';

type Why = { kind: WithdrawalKind | null; mergedInto: string; allLanguages: boolean };

const NOTHING: Why = { kind: null, mergedInto: '', allLanguages: true };

type WhyProps = { type: string; why: Why; onChange: (why: Why) => void };

const KindField = ({ why, onChange }: Omit<WhyProps, 'type'>) => {
  const { formatMessage } = useIntl();
  const choose = (kind: string) => isWithdrawalKind(kind) && onChange({ ...why, kind });
  return (
    <Field.Root name="kind" required hint={formatMessage({ id: 'review.withdrawal.kind.hint' })}>
      <Field.Label id="withdrawal-kind">
        {formatMessage({ id: 'review.withdrawal.kind' })}
      </Field.Label>
      <Radio.Group
        value={why.kind ?? undefined}
        onValueChange={choose}
        aria-labelledby="withdrawal-kind"
      >
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={1} paddingBottom={1}>
          {WITHDRAWAL_KINDS.map((kind) => (
            <Radio.Item key={kind} value={kind} data-testid={`withdrawal-kind-${kind}`}>
              {formatMessage({ id: `review.withdrawal.kind.${kind}` })}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      <Field.Hint />
    </Field.Root>
  );
};

const WhyFields = ({ type, why, onChange }: WhyProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Box background="neutral100" padding={3} hasRadius>
        <Typography tag="p" variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-line' }}>
          {formatMessage({ id: 'review.withdrawal.covers' })}
          {type === 'normative-document' &&
            `\n${formatMessage({ id: 'review.withdrawal.instead' })}`}
        </Typography>
      </Box>
      <KindField why={why} onChange={onChange} />
      {why.kind === 'merged' && (
        <Field.Root
          name="mergedInto"
          required
          hint={formatMessage({ id: 'review.withdrawal.merged.hint' })}
        >
          <Field.Label>{formatMessage({ id: 'review.withdrawal.merged' })}</Field.Label>
          <TextInput
            value={why.mergedInto}
            data-testid="withdrawal-merged"
            onChange={({ target }) => onChange({ ...why, mergedInto: target.value })}
          />
          <Field.Hint />
        </Field.Root>
      )}
      <Checkbox
        checked={why.allLanguages}
        onCheckedChange={(checked) => onChange({ ...why, allLanguages: checked === true })}
      >
        {formatMessage({ id: 'review.withdrawal.all-languages' })}
      </Checkbox>
    </>
  );
};

type ButtonProps = {
  id: string;
  type: string;
  disabled: boolean;
  icon?: ReactNode;
  variant: 'danger-light' | 'tertiary';
  fields?: ReactNode;
  run: (given: Why & { reason: string }) => Promise<string | null>;
};

const WhyButton = ({ type, fields, run, ...button }: ButtonProps) => {
  const { formatMessage } = useIntl();
  const [why, setWhy] = useState<Why>(NOTHING);
  return (
    <ActionButton
      {...button}
      reason="required"
      reasonId="review.withdrawal.reason"
      fields={
        <>
          <WhyFields type={type} why={why} onChange={setWhy} />
          {fields}
        </>
      }
      run={async (reason) =>
        why.kind === null
          ? formatMessage({ id: 'review.withdrawal.kind.required' })
          : run({ ...why, reason })
      }
    />
  );
};

type Props = {
  item: ItemArg;
  schedules: readonly ItemSchedule[];
  disabled: boolean;
  finish: (answer: Answer) => string | null;
};

/** For what is public, by whoever may submit: done once a second person agrees. */
export const AskWithdrawal = ({ item, disabled, finish }: Omit<Props, 'schedules'>) => {
  const [ask] = useAskWithdrawalMutation();
  return (
    <WhyButton
      id="review.ask-withdrawal"
      type={item.type}
      variant="tertiary"
      disabled={disabled}
      run={async (given) => finish(await ask({ ...item, ...given }))}
    />
  );
};

/** For what is public. */
export const WithdrawActions = ({ item, schedules, disabled, finish }: Props) => {
  const [withdraw] = useWithdrawItemMutation();
  const [schedule] = useScheduleWithdrawMutation();
  const [cancel] = useCancelScheduledWithdrawMutation();
  const [at, setAt] = useState(toDefaultTime);
  return (
    <>
      <WhyButton
        id="review.withdraw"
        type={item.type}
        variant="danger-light"
        disabled={disabled}
        run={async (given) => finish(await withdraw({ ...item, ...given }))}
      />
      <WhyButton
        id="review.schedule-withdrawal"
        type={item.type}
        variant="tertiary"
        icon={<Clock />}
        disabled={disabled}
        fields={<TimeField at={at} onChange={setAt} />}
        run={async (given) => finish(await schedule({ ...item, ...given, at }))}
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
