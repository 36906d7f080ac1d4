import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { Card } from '../../../../src/admin/card';
import { Instant, Unbroken, whoWhen } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import { AccountDialog } from './account-dialog';
import { type AccountState, toState } from './account-state';
import type { ShownAccount, ShownConnector } from './accounts-api';
import { CheckButton } from './check-button';
import { nameConnector } from './connector-name';
import { PauseButton } from './pause-button';

const COLOURS = {
  good: 'success',
  paused: 'warning',
  parked: 'danger',
  unreadable: 'danger',
} as const satisfies Record<AccountState, string>;

const Line = ({ name, children }: { name: string; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={3} alignItems="baseline">
      <Typography tag="dt" textColor="neutral600" style={{ flex: '0 0 9rem' }}>
        {formatMessage({ id: `accounts.${name}` })}
      </Typography>
      <Typography tag="dd" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Flex>
  );
};

type One = { account: ShownAccount; connectors: ShownConnector[] };

/** Why nothing goes, for all to read. */
const Trouble = ({ standing: { parked, paused } }: Pick<ShownAccount, 'standing'>) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  return (
    <>
      {parked && (
        <Typography textColor="danger600" role="alert">
          {formatMessage(
            { id: 'accounts.parked' },
            { message: said(parked.message), when: <Instant key="when" iso={parked.at} /> },
          )}
        </Typography>
      )}
      {paused && (
        <Typography textColor="warning700">
          {formatMessage(
            { id: 'accounts.paused' },
            { ...whoWhen(paused.by, paused.at), reason: paused.reason },
          )}
        </Typography>
      )}
    </>
  );
};

/** Which secrets are there and until when; never what they are. */
const Secrets = ({ account, connectors }: One) => {
  const { formatMessage, locale } = useIntl();
  const fields = connectors.find(({ name }) => name === account.connector)?.fields ?? [];
  const labelOf = (name: string) => {
    const field = fields.find((one) => one.name === name);
    return (locale === 'zh-Hans' ? field?.labelZh : field?.labelEn) ?? name;
  };
  return account.secrets.map(({ name, readable, expiresAt, savedAt }) => {
    const state = !readable ? 'unreadable' : expiresAt ? 'until' : 'saved';
    return (
      <Typography key={name} tag="p" textColor={readable ? 'neutral800' : 'danger600'}>
        {formatMessage(
          { id: `accounts.secret.${state}` },
          { name: labelOf(name), when: <Instant key="when" iso={expiresAt ?? savedAt} /> },
        )}
      </Typography>
    );
  });
};

const Facts = ({ account, connectors }: One) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const { standing, entry, connector } = account;
  const { lastSuccessAt, oldestWaitingAt, waiting, forPerson, unconfirmed, failed } = standing;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2} style={{ margin: 0 }}>
      <Line name="connector">
        {nameConnector(intl, connector, connectors)}
        {entry.savedAt && (
          <Typography variant="pi" textColor="neutral600">
            {' '}
            {formatMessage({ id: 'accounts.saved-by' }, whoWhen(entry.savedByName, entry.savedAt))}
          </Typography>
        )}
      </Line>
      {account.secrets.length > 0 && (
        <Line name="secrets">
          <Secrets account={account} connectors={connectors} />
        </Line>
      )}
      <Line name="last-success">
        {lastSuccessAt ? <Instant iso={lastSuccessAt} /> : formatMessage({ id: 'accounts.never' })}
      </Line>
      <Line name="oldest">
        {oldestWaitingAt ? (
          <Instant iso={oldestWaitingAt} />
        ) : (
          formatMessage({ id: 'accounts.nothing' })
        )}
      </Line>
      <Line name="waiting">
        {formatMessage(
          { id: 'accounts.waiting.text' },
          { waiting, forPerson, unconfirmed, failed },
        )}
      </Line>
    </Flex>
  );
};

/** How an account is reached and how it stands. */
export const AccountCard = ({ account, connectors }: One) => {
  const { formatMessage, locale } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const name = locale === 'zh-Hans' ? account.nameZh : account.nameEn;
  const state = toState(account, connectors);
  const hasFields = connectors.some(
    (one) => one.name === account.connector && one.fields.length > 0,
  );
  return (
    <Card testId={`account-${account.accountId}`}>
      <Flex direction="column" alignItems="stretch" gap={4} height="100%">
        <Flex justifyContent="space-between" gap={3}>
          <Typography tag="h2" variant="delta">
            {name}
          </Typography>
          <Status size="S" variant={COLOURS[state]}>
            <Typography variant="omega" fontWeight="bold">
              <Unbroken>{formatMessage({ id: `accounts.state.${state}` })}</Unbroken>
            </Typography>
          </Status>
        </Flex>
        <Trouble standing={account.standing} />
        <Facts account={account} connectors={connectors} />
        <Flex gap={2} wrap="wrap" marginTop="auto">
          {account.channel !== 'portal' && (
            <Button
              onClick={() => setOpen(true)}
              aria-label={formatMessage({ id: 'accounts.change.label' }, { name })}
              data-testid="account-change"
            >
              {formatMessage({ id: 'accounts.change' })}
            </Button>
          )}
          {hasFields && <CheckButton account={account} name={name} />}
          <PauseButton account={account} name={name} />
        </Flex>
      </Flex>
      {isOpen && (
        <AccountDialog account={account} connectors={connectors} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
};
