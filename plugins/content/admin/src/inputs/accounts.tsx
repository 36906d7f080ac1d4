import { Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import { forwardRef } from 'react';
import { useIntl } from 'react-intl';

import type { InputProps } from '../input-props';
import { toList } from '../to-list';
import { useAccounts } from '../use-accounts';
import { Field } from './field';

/** The accounts where the item is to appear, as check boxes; stored as a list of their ids. */
export const Accounts = forwardRef<HTMLDivElement, InputProps<string[]>>((props, ref) => {
  const { formatMessage } = useIntl();
  const { accounts, failed } = useAccounts();
  const wanted = toList(props.value);
  const toggle = (accountId: string, checked: boolean) => {
    const others = wanted.filter((id) => id !== accountId);
    props.onChange(props.name, checked ? [...others, accountId].sort() : others);
  };
  return (
    <Field {...props}>
      <Flex ref={ref} gap={5} wrap="wrap" paddingTop={1} paddingBottom={1} role="group">
        {!accounts && !failed && <Loader small />}
        {failed && (
          <Typography textColor="danger600">
            {formatMessage({ id: 'content.accounts.failed' })}
          </Typography>
        )}
        {accounts
          ?.filter(({ accountId, enabled }) => enabled || wanted.includes(accountId))
          .map(({ accountId, name }) => (
            <Checkbox
              key={accountId}
              disabled={props.disabled}
              checked={wanted.includes(accountId)}
              onCheckedChange={(checked) => toggle(accountId, checked === true)}
            >
              {name}
            </Checkbox>
          ))}
      </Flex>
    </Field>
  );
});
Accounts.displayName = 'Accounts';
