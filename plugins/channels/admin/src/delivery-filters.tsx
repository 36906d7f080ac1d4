import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useBrackets } from '../../../../src/admin/use-brackets';
import { useChannelAccountsQuery } from './channels-api';
import type { Deliveries } from './channels-types';
import { type DeliveryView, VIEWS } from './delivery-view';

type Props = {
  view: DeliveryView;
  accountId: string;
  totals: Deliveries['totals'];
  onChange: (part: { view?: string; accountId?: string }) => void;
};

/** By state and by account. */
export const DeliveryFilters = ({ view, accountId, totals, onChange }: Props) => {
  const { formatMessage, locale } = useIntl();
  const inBrackets = useBrackets();
  const { data: accounts = [] } = useChannelAccountsQuery();
  return (
    <Flex gap={4} wrap="wrap" paddingBottom={4}>
      <Field.Root name="view">
        <Field.Label>{formatMessage({ id: 'channels.filter.state' })}</Field.Label>
        <SingleSelect value={view} onChange={(chosen) => onChange({ view: String(chosen) })}>
          {VIEWS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `channels.view.${one}` })}
              {totals[one] !== undefined && inBrackets(totals[one])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="account">
        <Field.Label>{formatMessage({ id: 'channels.filter.account' })}</Field.Label>
        <SingleSelect
          value={accountId || 'all'}
          onChange={(chosen) => onChange({ accountId: chosen === 'all' ? '' : String(chosen) })}
        >
          <SingleSelectOption value="all">
            {formatMessage({ id: 'channels.view.all' })}
          </SingleSelectOption>
          {accounts.map((account) => (
            <SingleSelectOption key={account.accountId} value={account.accountId}>
              {locale === 'zh-Hans' ? account.nameZh : account.nameEn}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
};
